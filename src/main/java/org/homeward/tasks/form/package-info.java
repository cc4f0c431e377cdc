/** Camunda forms as the server reads them: their fields, and whether answers keep the form's own rules. */
@org.jspecify.annotations.NullMarked
package org.homeward.tasks.form;
