/** Uses the index as React key, since rows and cells of a frozen table have no other identity. */
export function keyed<Item>(items: readonly Item[]): { key: string; item: Item }[] {
  return items.map((item, index) => ({ key: String(index), item }));
}
