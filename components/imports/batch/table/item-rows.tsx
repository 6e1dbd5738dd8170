"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Listing } from "@/components/ui/listing/listing";
import type { ListingTable } from "@/components/ui/listing/listing-features";
import type { TableRow } from "./table-row";

/** More rows than this are rendered on demand. */
const STEP = 100;

/** The files as a table, the first hundred of them until more are asked for. */
export function ItemRows({ table }: { table: ListingTable<TableRow> }) {
  const [most, setMost] = useState(STEP);
  const more = table.getRowModel().rows.length - most;
  return (
    <>
      <Listing
        table={table}
        caption="这一批文件"
        cardsBelow="wide"
        labelled
        most={most}
        isBlank={saysNothing}
      />
      {more > 0 && (
        <p className="text-center">
          <Button onClick={() => setMost(most + STEP)}>再显示 {Math.min(STEP, more)} 份</Button>
        </p>
      )}
    </>
  );
}

const named = ["file", "status"];

/** Only name and reason are known of an unreadable file. */
function saysNothing({ row }: TableRow, columnId: string): boolean {
  return row.state === "refused" && !named.includes(columnId);
}
