/** Laws of what Proton keeps of services. Start reading at {@link dev.understudy.proton.state.service.ServicePhaseTest}. */
@NullMarked
package dev.understudy.proton.state.service;

import org.jspecify.annotations.NullMarked;
