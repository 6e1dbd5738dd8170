import type { Editor } from "@tiptap/core";
import { PICTURE_BYTES_MAX, pictureTooLarge } from "@/lib/core/prose/prose-pictures";
import { type Result, refused } from "@/lib/core/refusal";
import { insertBlocks } from "../schema/blocks";

export type StorePicture = (file: File) => Promise<Result<{ pictureId: string }>>;

export type PictureHost = {
  store: StorePicture | undefined;
  /** Number of pictures still being stored. */
  waiting(count: number): void;
  /** Shows a message to the writer, in Chinese. */
  notify(message: string): void;
};

const notStored =
  "图片没有存上：网络不通，或登录已过期。文字都在，请检查网络后用“插入图片”重新加入这张图片。";

/**
 * Pictures are put into the text immediately with a key, and become final in place when their bytes are
 * stored: writing can continue, and one undo removes the paste with its pictures. A picture that cannot be
 * stored is removed with a message.
 */
export class PendingPictures {
  private readonly outcomes = new Map<string, string | null>();
  private queue: Promise<void> = Promise.resolve();
  private count = 0;
  /** Keys of one editor are invalid in another, into which a pending picture may be copied. */
  private readonly name = Math.random().toString(36).slice(2);

  constructor(
    private readonly editor: Editor,
    private readonly host: () => PictureHost,
  ) {
    // Redoing a paste restores a pending picture whose result is already known.
    editor.on("update", () => this.settle());
  }

  get canStore(): boolean {
    return this.host().store !== undefined;
  }

  /** Starts storing a file. @returns the key of its pending picture */
  begin(file: File): string {
    const key = `${this.name}-${this.outcomes.size + this.count + 1}`;
    this.step(1);
    this.queue = this.queue.then(() => this.store(key, file));
    return key;
  }

  /** Inserts pictures below the cursor. */
  insert(files: readonly File[]): void {
    const picture = this.editor.schema.nodes.picture;
    if (!picture || files.length === 0) return;
    insertBlocks(
      this.editor,
      files.map((file) => picture.create({ pendingKey: this.begin(file) })),
    );
  }

  private async store(key: string, file: File): Promise<void> {
    const result = await this.send(file);
    this.outcomes.set(key, result.ok ? result.value.pictureId : null);
    this.step(-1);
    if (!result.ok) this.host().notify(result.refusals.map(({ message }) => message).join(" "));
    this.settle();
  }

  private async send(file: File): Promise<Result<{ pictureId: string }>> {
    if (file.size > PICTURE_BYTES_MAX) return refused("pictureTooLarge", pictureTooLarge);
    try {
      return (await this.host().store?.(file)) ?? refused("notStored", notStored);
    } catch {
      return refused("notStored", notStored);
    }
  }

  private settle(): void {
    if (this.outcomes.size === 0 || this.editor.isDestroyed) return;
    const { state, view } = this.editor;
    const change = state.tr;
    state.doc.forEach((node, at) => {
      const outcome = this.outcomes.get(node.attrs.pendingKey);
      if (outcome === undefined) return;
      const place = change.mapping.map(at);
      if (outcome === null) change.delete(place, place + node.nodeSize);
      else change.setNodeMarkup(place, null, { ...node.attrs, pictureId: outcome, pendingKey: null });
    });
    // As an appended transaction it is undone together with the insertion.
    if (change.docChanged) view.dispatch(change.setMeta("appendedTransaction", state.tr));
  }

  private step(by: number): void {
    this.count += by;
    this.host().waiting(this.count);
  }
}
