"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { OnePersonForm } from "@/components/units/one-person-form";
import type { QueueRow } from "@/lib/reviews/types";
import { ContactForm } from "./contact-form";
import { ExtensionForm } from "./extension-form";
import { ReminderForm } from "./reminder-form";

/** The county's actions on one unit besides reviewing: contact, extension, reminders. */
export function UnitSeasonDialog({ row }: { row: QueueRow }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={`${row.unit} ${row.year} 年度`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button
          size="small"
          variant="quiet"
          className="-my-px shrink-0 first:-ml-3"
          aria-label={`${row.unit} ${row.year} 年度的联系、催报与延期`}
        >
          联系
        </Button>
      }
    >
      <div className="grid gap-6 [&>*+*]:border-line [&>*+*]:border-t [&>*+*]:pt-5">
        {!row.topmost && <ReminderForm row={row} />}
        <ExtensionForm row={row} />
        <ContactForm row={row} />
        <OnePersonForm unit={{ code: row.unitCode, name: row.unit, onePerson: row.onePerson ?? null }} />
      </div>
    </Dialog>
  );
}
