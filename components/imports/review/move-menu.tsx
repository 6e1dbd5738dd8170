"use client";
import { Check, ChevronDown } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { Form } from "@/lib/core/editions/form";
import { type Assignment, type ReviewItem, sameAssignment } from "@/lib/imports/review/import-review";
import { assignmentLabel, assignmentOptions } from "../source/assignments";

type Props = {
  item: ReviewItem;
  form: Form;
  onMove: (assignment: Assignment) => void;
  /** True in the list of pending blocks, where the arrow keys move between blocks. */
  pending?: boolean;
};

/** The place of a block, with a menu of all other places. By keyboard: Enter, arrows, Enter. */
export function MoveMenu({ item, form, onMove, pending = false }: Props) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        data-item={item.id}
        data-pending={pending || undefined}
        className="inline-flex min-h-8 max-w-full items-center gap-1 rounded-md border border-line-2 bg-paper px-3 py-0.5 text-left text-sm hover:border-ink-3"
      >
        <span className="sr-only">“{item.text.slice(0, 30)}”</span>
        <span className="text-ink-3">放到</span>
        {assignmentLabel(item.assignment, form)}
        <ChevronDown aria-hidden size={14} className="shrink-0" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          collisionPadding={8}
          className="z-50 max-h-[min(28rem,var(--radix-dropdown-menu-content-available-height))] min-w-56 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md border border-line bg-paper p-1 shadow-lg"
        >
          {assignmentOptions(form, item).map(({ label, options }) => (
            <DropdownMenu.Group key={label}>
              <DropdownMenu.Label className="px-3 pt-2 pb-1 text-ink-3 text-sm">{label}</DropdownMenu.Label>
              {options.map((option) => (
                <DropdownMenu.Item
                  key={option.label}
                  onSelect={() => onMove(option.assignment)}
                  className="flex items-center justify-between gap-3 rounded-md px-3 py-1 -outline-offset-2 data-[highlighted]:bg-accent-wash"
                >
                  {option.label}
                  {sameAssignment(option.assignment, item.assignment) && (
                    <Check aria-label="现在在这里" size={14} />
                  )}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
