/** Sessions with managed nodes, driven by the SDK and by a client of the data channel that shares no code with the server. */
package dev.understudy.it.sdk.ssm.session;
