/**
 * AWS Systems Manager.
 *
 * <p>Start reading at {@link dev.understudy.ssm.SsmModule}, which puts the families together. One file of the model in
 * {@code src/main/smithy/ssm} is one package here: {@code parameter}, {@code tag}, {@code setting}, {@code
 * resourcepolicy}; {@code state} holds the tables of all of them.
 */
@NullMarked
package dev.understudy.ssm;

import org.jspecify.annotations.NullMarked;
