/**
 * What services can be, and how they are created, edited and deleted.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.service.ServiceCourse}.
 */
@NullMarked
package dev.understudy.proton.rules.service;

import org.jspecify.annotations.NullMarked;
