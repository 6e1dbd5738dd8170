/** Rows and cells of a frozen table have no other identity than their place: the place as React's key. */
export function keyed<Item>(items: readonly Item[]): { key: string; item: Item }[] {
  return items.map((item, index) => ({ key: String(index), item }));
}
