import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type ResolvedPos, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { fileOfDataUrl } from "../pictures/paste-pictures";
import type { PendingPictures } from "../pictures/pending-pictures";
import { nodesOf } from "../schema/closed-prose";
import { type PasteContext, readPasted, readPastedText } from "./paste";
import { htmlOf } from "./paste-html";
import { oneLine } from "./paste-text";

type Options = {
  pictures: () => PendingPictures;
  chapterHeading: () => string | undefined;
  tell: (message: string) => void;
};

/** Takes what is pasted or dropped: cleaned text, and picture files. Copies within the editor go through as they are. */
export const Pasting = Extension.create<Options>({
  name: "pasting",
  priority: 1000,

  addProseMirrorPlugins() {
    const { pictures, chapterHeading, tell } = this.options;

    const contextAt = ($at: ResolvedPos): PasteContext => ({
      chapterHeading: chapterHeading(),
      plain: $at.depth > 1,
      joinsText: $at.parent.isTextblock && $at.parent.content.size > 0,
    });

    const cleaned = (html: string, $at: ResolvedPos): string => {
      const page = new DOMParser().parseFromString(html, "text/html");
      const pasted = readPasted(page, contextAt($at));
      let lost = pasted.lostPictures;
      const files = new Map<unknown, File>();
      const kept = pasted.blocks.filter((block) => {
        if (block.type !== "pastedPicture") return true;
        const file = pictures().canStore ? fileOfDataUrl(block.source) : null;
        if (file) files.set(block, file);
        else lost += 1;
        return file !== null;
      });
      if (lost > 0) tell(`有 ${lost} 张图片未能粘贴，请用“插入图片”逐张加入。`);
      return htmlOf(kept, (picture) => pictures().begin(files.get(picture) as File));
    };

    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (view, event) => {
              if (!view.editable) return false;
              // A paste is undone by itself, not together with what was typed just before.
              view.dispatch(closeHistory(view.state.tr));
              const files = pictureFiles(event.clipboardData);
              if (files.length === 0 || hasWords(event.clipboardData) || !pictures().canStore) return false;
              event.preventDefault();
              pictures().insert(files);
              return true;
            },
          },
          transformPastedHTML: (html, view) =>
            html.includes("data-pm-slice") ? html : cleaned(html, view.state.selection.$from),
          clipboardTextParser: (text, $context, _plain, view) =>
            Slice.maxOpen(
              Fragment.from(nodesOf(view.state.schema, readPastedText(text, contextAt($context)))),
            ),
          handleDrop: (_view, event) => {
            const files = pictureFiles(event.dataTransfer);
            if (files.length === 0 || !pictures().canStore) return false;
            event.preventDefault();
            pictures().insert(files);
            return true;
          },
        },
      }),
    ];
  },
});

function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

/** Word and Excel add a picture of the words that were copied: then the words are meant. */
function hasWords(data: DataTransfer | null): boolean {
  const page = new DOMParser().parseFromString(data?.getData("text/html") ?? "", "text/html");
  return oneLine(data?.getData("text/plain") ?? "") !== "" || oneLine(page.body.textContent ?? "") !== "";
}
