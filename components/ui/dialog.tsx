"use client";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";

type Props = {
  title: string;
  description?: string;
  trigger?: React.ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Puts the focus back where a dialog without a trigger was opened from. */
  returnFocus?: () => void;
  children: React.ReactNode;
};

/**
 * The focus goes back to the button that opened the dialog, unless the page has put it on the result of what
 * was done in the dialog.
 */
function keepFocus(event: Event, returnFocus?: () => void) {
  const isKept = document.activeElement?.hasAttribute("data-keeps-focus");
  if (isKept || returnFocus) event.preventDefault();
  if (!isKept) returnFocus?.();
}

/**
 * From the last control of a dialog to the first, and back, its trap moves the focus without scrolling: in a
 * long one nobody would see it.
 */
function showFocused({ target }: React.FocusEvent<HTMLElement>) {
  if (target.matches(":focus-visible")) target.scrollIntoView?.({ block: "nearest" });
}

/** A modal dialog. Escape and the close button change nothing. */
export function Dialog({ title, description, trigger, open, onOpenChange, returnFocus, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          aria-describedby={description ? undefined : ""}
          onCloseAutoFocus={(event) => keepFocus(event, returnFocus)}
          onFocus={showFocused}
          className="fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 scroll-py-2 overflow-y-auto rounded-md bg-paper p-6 shadow-xl"
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <Radix.Title className="font-song font-bold text-xl">{title}</Radix.Title>
            <Radix.Close aria-label="关闭" className="-mt-1 -mr-2 rounded-md p-2 text-ink-2 hover:bg-canvas">
              <X aria-hidden size={18} />
            </Radix.Close>
          </div>
          {description && (
            <Radix.Description className="mb-4 text-pretty text-ink-2">{description}</Radix.Description>
          )}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
