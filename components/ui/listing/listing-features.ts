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

/** The features of every list: sorting, searching, filters, facets and pagination. */
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

/** A list's state and rows, as created by `useListing` and rendered by `Listing`. */
export type ListingTable<Data extends RowData> = ReactTable<typeof listingFeatures, Data>;

/** Creates the columns of a list of `Data`; a column's id is its sort key. */
export function listingColumns<Data extends RowData>() {
  return createColumnHelper<typeof listingFeatures, Data>();
}

type Valued = { getValue: <Value>(columnId: string) => Value };

export function byNumber(a: Valued, b: Valued, columnId: string): number {
  return a.getValue<number>(columnId) - b.getValue<number>(columnId);
}

/** Compares Chinese by pinyin. */
export function byPinyin(a: Valued, b: Valued, columnId: string): number {
  return a.getValue<string>(columnId).localeCompare(b.getValue<string>(columnId), "zh-CN");
}
