/**
 * Rows as they are sent to the browser: what is the same in all of them once, the names of the other fields
 * once, and for each row its values in their order, null where it has none. Half of a row's text is names.
 */
export type RowTable<Row> = { same: Partial<Row>; fields: (keyof Row)[]; values: unknown[][] };

/** Rows without any null, of which an absent field is absent. */
export function toRowTable<Row extends object>(rows: readonly Row[]): RowTable<Row> {
  const [first] = rows;
  const all = [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof Row)[];
  const isSame = (field: keyof Row) =>
    typeof first?.[field] !== "object" && rows.every((row) => row[field] === first?.[field]);
  const same = Object.fromEntries(all.filter(isSame).map((field) => [field, first?.[field]]));
  const fields = all.filter((field) => !isSame(field));
  return { same: same as Partial<Row>, fields, values: rows.map((row) => valuesOf(row, fields)) };
}

function valuesOf<Row extends object>(row: Row, fields: readonly (keyof Row)[]): unknown[] {
  const last = fields.findLastIndex((field) => row[field] !== undefined);
  return fields.slice(0, last + 1).map((field) => row[field] ?? null);
}

export function fromRowTable<Row extends object>({ same, fields, values }: RowTable<Row>): Row[] {
  return values.map((row) => {
    const own = fields.flatMap((field, at) => (row[at] == null ? [] : [[field, row[at]]]));
    return { ...same, ...Object.fromEntries(own) } as Row;
  });
}
