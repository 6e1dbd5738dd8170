import {
  columnFacetingFeature,
  columnFilteringFeature,
  createColumnHelper,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  filterFn_equals,
  filterFn_includesString,
  globalFilteringFeature,
  type ReactTable,
  type RowData,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";

/** What every list can do: be sorted, searched, filtered by a column, counted by its values, and turned page by page. */
export const listingFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { includesString: filterFn_includesString, equals: filterFn_equals },
  columnFacetingFeature,
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  rowPaginationFeature,
  paginatedRowModel: createPaginatedRowModel(),
});

/** A list's state and rows, as `useListing` makes and `Listing` draws them. */
export type ListingTable<Data extends RowData> = ReactTable<typeof listingFeatures, Data>;

/** Makes the columns of a list of `Data`; a column's id is the name by which the list is sorted. */
export function listingColumns<Data extends RowData>() {
  return createColumnHelper<typeof listingFeatures, Data>();
}

type Valued = { getValue: <Value>(columnId: string) => Value };

export function byNumber(a: Valued, b: Valued, columnId: string): number {
  return a.getValue<number>(columnId) - b.getValue<number>(columnId);
}

/** Chinese by pinyin, as people look for a name. */
export function byPinyin(a: Valued, b: Valued, columnId: string): number {
  return a.getValue<string>(columnId).localeCompare(b.getValue<string>(columnId), "zh-CN");
}
