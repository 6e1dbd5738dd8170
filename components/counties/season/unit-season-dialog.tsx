"use client";
import { Dialog } from "@/components/ui/dialog";
import { OnePersonForm } from "@/components/units/one-person-form";
import type { QueueRow } from "@/lib/reviews/types";
import { ContactForm } from "./contact-form";
import { ExtensionForm } from "./extension-form";
import { ReminderForm } from "./reminder-form";

type Props = { row: QueueRow; onClose: () => void; returnFocus: () => void };

/**
 * The county's actions on one unit besides reviewing: contact, extension, reminders. One for the whole list:
 * within a row it would close when the row goes to another group.
 */
export function UnitSeasonDialog({ row, onClose, returnFocus }: Props) {
  return (
    <Dialog title={`${row.unit} ${row.year} 年度`} open onOpenChange={onClose} returnFocus={returnFocus}>
      <div className="grid gap-6 [&>*+*]:border-line [&>*+*]:border-t [&>*+*]:pt-5">
        {!row.topmost && <ReminderForm row={row} />}
        <ExtensionForm row={row} />
        <ContactForm row={row} />
        <OnePersonForm unit={{ code: row.unitCode, name: row.unit, onePerson: row.onePerson ?? null }} />
      </div>
    </Dialog>
  );
}
