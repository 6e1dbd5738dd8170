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
  notify: (message: string) => void;
};

/** Handles pastes and drops: cleaned text, and picture files. Copies within the editor are left to it. */
export const Pasting = Extension.create<Options>({
  name: "pasting",
  priority: 1000,

  addProseMirrorPlugins() {
    const { pictures, chapterHeading, notify } = this.options;

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
      notifyNotTaken(notify, lost, pasted.setAside);
      return htmlOf(kept, (picture) => pictures().begin(files.get(picture) as File));
    };

    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (view, event) => {
              if (!view.editable) return false;
              // A paste is undone separately from what was typed just before.
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

/** Notifies about parts of a paste that were not included. */
function notifyNotTaken(notify: Options["notify"], lostPictures: number, setAside: readonly string[]): void {
  const [first] = setAside;
  const message = [
    lostPictures > 0 ? `有 ${lostPictures} 张图片未能粘贴，请用“插入图片”逐张加入。` : "",
    first
      ? `划去、删除、隐藏的文字和注释的标号没有粘贴（${setAside.length} 处，如“${first.slice(0, 20)}”）。`
      : "",
  ].join("");
  if (message !== "") notify(message);
}

function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

/** Word and Excel add a picture of the copied text: then the text is used. */
function hasWords(data: DataTransfer | null): boolean {
  const page = new DOMParser().parseFromString(data?.getData("text/html") ?? "", "text/html");
  return oneLine(data?.getData("text/plain") ?? "") !== "" || oneLine(page.body.textContent ?? "") !== "";
}
