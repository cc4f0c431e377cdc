package org.homeward.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What a file may weigh.
 *
 * @param largestUnpacked of everything inside a file that is an archive, as office documents are
 * @param mostParts of such a file
 */
@ConfigurationProperties("homeward.documents")
record DocumentSettings(DataSize largest, DataSize largestUnpacked, int mostParts) {}
