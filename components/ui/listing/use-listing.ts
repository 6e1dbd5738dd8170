"use client";
import { type RowData, type TableOptions, useTable } from "@tanstack/react-table";
import { type ListingTable, listingFeatures } from "./listing-features";

/**
 * A list of rows, searched by what its columns say. All rows stand on one page, unless `initialState.pagination` says how
 * many a page holds.
 */
export function useListing<Data extends RowData>(
  options: Omit<TableOptions<typeof listingFeatures, Data>, "features">,
): ListingTable<Data> {
  return useTable({
    features: listingFeatures,
    globalFilterFn: "includesString",
    manualPagination: !options.initialState?.pagination,
    ...options,
  });
}
