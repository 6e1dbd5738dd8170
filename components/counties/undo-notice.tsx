import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** What was just taken out or replaced, and the way back. */
export function UndoNotice({ message, undo }: { message: string; undo: () => void }) {
  return (
    <Notice className="mt-4">
      {message}
      <Button size="small" look="quiet" onClick={undo}>
        撤销
      </Button>
    </Notice>
  );
}
