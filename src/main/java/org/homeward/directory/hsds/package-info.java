/** Reads files of the Human Services Data Specification, version 3: JSON, or the tabular data package of CSV files. */
@org.jspecify.annotations.NullMarked
package org.homeward.directory.hsds;
