import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useUndoKey } from "@/components/ui/use-undo-key";

/** What was just removed or replaced, with a button to undo it. Ctrl+Z within its card undoes it, too. */
export function UndoNotice({ message, undo }: { message: string; undo: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useUndoKey(true, undo, place);
  return (
    <div ref={place}>
      <Notice className="mt-4">
        {message}
        <Button size="small" variant="quiet" aria-keyshortcuts="Control+Z" title="Ctrl + Z" onClick={undo}>
          撤销
        </Button>
      </Notice>
    </div>
  );
}
