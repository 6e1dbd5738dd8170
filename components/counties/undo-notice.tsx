import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** What was just removed or replaced, with a button to undo it. */
export function UndoNotice({ message, undo }: { message: string; undo: () => void }) {
  return (
    <Notice className="mt-4">
      {message}
      <Button size="small" variant="quiet" onClick={undo}>
        撤销
      </Button>
    </Notice>
  );
}
