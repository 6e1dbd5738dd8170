"use client";
import { type RowData, type TableOptions, useTable } from "@tanstack/react-table";
import { type ListingTable, listingFeatures } from "./listing-features";

/**
 * A list of rows, searchable by its columns. All rows are on one page, unless `initialState.pagination` has a
 * page size.
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
