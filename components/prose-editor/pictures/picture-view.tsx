"use client";
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react";
import { ImageUp, Trash2 } from "lucide-react";
import { useId } from "react";
import { PICTURE_ALT_MAX } from "@/lib/core/prose/prose-pictures";
import { useEditorKit } from "../editor-kit";
import { Picture } from "../schema/nodes";

/** The picture node with its view, which includes the alternative text. */
export const ShownPicture = Picture.extend({
  addNodeView: () => ReactNodeViewRenderer(PictureView),
});

function PictureView({ node, editor, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const { Button, inputClass } = useEditorKit();
  const id = useId();
  const { pictureId, alt } = node.attrs as { pictureId: string; alt: string };
  return (
    <NodeViewWrapper as="figure" className="prose-picture" data-selected={selected || undefined}>
      {pictureId ? (
        <img src={`/pictures/${pictureId}`} alt={alt} data-drag-handle="" />
      ) : (
        <p role="status" className="prose-picture-waiting">
          <ImageUp aria-hidden size={20} /> 正在保存图片…
        </p>
      )}
      {pictureId && editor.isEditable && (
        <figcaption contentEditable={false} className="mt-2 flex flex-wrap items-end gap-2 font-sans text-sm">
          <span className="grid min-w-0 flex-1 basis-52 gap-1 text-left">
            <label htmlFor={id}>图片说明（读给看不见图片的人）</label>
            <input
              id={id}
              className={inputClass}
              value={alt}
              maxLength={PICTURE_ALT_MAX}
              placeholder="例如：镇政务公开专区"
              onChange={(event) => updateAttributes({ alt: event.target.value })}
            />
          </span>
          <Button variant="danger" onClick={() => deleteNode()}>
            <Trash2 aria-hidden size={16} /> 删除图片
          </Button>
        </figcaption>
      )}
    </NodeViewWrapper>
  );
}
