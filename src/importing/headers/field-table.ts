/** Field → headers that name it, best first. Compared without case, width, spaces, underscores and punctuation. */
export type FieldTable = Record<string, readonly string[]>;

/** How one kind of table is recognised. Of each list in `required` one field must be there. */
export type KindHeaders = { fields: FieldTable; required: readonly (readonly string[])[] };
