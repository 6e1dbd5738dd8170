"use client";
import dynamic from "next/dynamic";
import { createContext, useContext } from "react";
import { shownProse } from "@/lib/core/prose/live-figures";
import { emptyProse, type Prose } from "@/lib/core/prose/prose";
import type { ProseEditorProps } from "./prose-editor";
import { ProsePage } from "./prose-page";

/** The loading view gets no props, so the text to show is passed by context. */
const Waiting = createContext<Prose>(emptyProse);

/** For preloading on pages that link to the editor, so that a chapter can be opened offline. */
export const fetchEditor = () => import("./prose-editor").then(({ ProseEditor }) => ProseEditor);

const Loaded = dynamic(fetchEditor, {
  ssr: false,
  loading: () => <WaitingPaper />,
});

/** The editor, loaded lazily; until then its text is shown read-only. */
export function ProseEditor(props: ProseEditorProps) {
  const { value, figures } = props;
  return (
    <Waiting value={figures ? shownProse(value, figures.form, figures.content.figures) : value}>
      <Loaded {...props} />
    </Waiting>
  );
}

function WaitingPaper() {
  const prose = useContext(Waiting);
  return (
    <div aria-busy className="rounded-md border border-line-2 bg-paper">
      <ProsePage prose={prose} />
      <p role="status" className="border-line border-t px-3 py-1 text-ink-3 text-sm">
        编辑器正在打开…
      </p>
    </div>
  );
}
