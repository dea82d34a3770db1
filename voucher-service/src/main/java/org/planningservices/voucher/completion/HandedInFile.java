package org.planningservices.voucher.completion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A file as it was handed in.
 *
 * @param size bytes
 * @param sha256 of the bytes, lower-case hexadecimal
 */
@Embeddable
public record HandedInFile(
    @Column(name = "file_name") String fileName,
    @Column(name = "content_type") String contentType,
    @Column(name = "size") long size,
    @Column(name = "sha256") String sha256) {}
