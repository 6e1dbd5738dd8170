import { X } from "lucide-react";
import { useRef, useState } from "react";
import { useEditorKit } from "./editor-kit";

/** Messages for the writer, shown until closed; identical ones are shown once. */
export function useNotices() {
  const [notices, setNotices] = useState<string[]>([]);
  return {
    notices,
    notice: (message: string) => setNotices((open) => (open.includes(message) ? open : [...open, message])),
    close: (message: string) => setNotices((open) => open.filter((each) => each !== message)),
  };
}

/** Sticky at the bottom of the text: a chapter is longer than the screen, and the hand anywhere in it. */
export function Notices({
  notices,
  onClose,
}: {
  notices: readonly string[];
  onClose: (message: string) => void;
}) {
  const { Notice, useStickyEdge } = useEditorKit();
  const edge = useRef<HTMLDivElement>(null);
  useStickyEdge(edge, "bottom", "notices");
  return (
    <div ref={edge} className="sticky bottom-(--foot-height,0px) z-10 grid gap-2 p-2 empty:hidden">
      {notices.map((message) => (
        <Notice key={message} tone="warn">
          {message}
          <button
            type="button"
            aria-label="知道了，关闭提示"
            className="ml-2 rounded-md p-1 align-middle hover:bg-paper"
            onClick={() => onClose(message)}
          >
            <X aria-hidden size={16} />
          </button>
        </Notice>
      ))}
    </div>
  );
}
