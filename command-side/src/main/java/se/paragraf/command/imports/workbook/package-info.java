/** Streaming readers of workbooks (XLSX, ODS): a measured ZIP archive, its XML, and the rows of a sheet. */
@NullMarked
package se.paragraf.command.imports.workbook;

import org.jspecify.annotations.NullMarked;
