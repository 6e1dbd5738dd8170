import { X } from "lucide-react";
import { useState } from "react";
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

export function Notices({
  notices,
  onClose,
}: {
  notices: readonly string[];
  onClose: (message: string) => void;
}) {
  const { Notice } = useEditorKit();
  return notices.map((message) => (
    <Notice key={message} tone="warn" className="m-2">
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
  ));
}
