"use client";
import type { Editor } from "@tiptap/react";
import {
  BetweenHorizontalStart,
  BetweenVerticalStart,
  FoldHorizontal,
  FoldVertical,
  PanelTop,
  TableCellsMerge,
  Trash2,
} from "lucide-react";
import { ToolbarButton } from "./toolbar-button";

/** Actions on the table with the cursor. */
export function TableButtons({ editor }: { editor: Editor }) {
  const act = () => editor.chain().focus();
  return (
    <>
      <ToolbarButton label="在下方加一行" onPress={() => act().addRowAfter().run()}>
        <BetweenHorizontalStart aria-hidden size={18} />
      </ToolbarButton>
      <ToolbarButton label="删除这一行" onPress={() => act().deleteRow().run()}>
        <FoldVertical aria-hidden size={18} />
      </ToolbarButton>
      <ToolbarButton label="在右侧加一列" onPress={() => act().addColumnAfter().run()}>
        <BetweenVerticalStart aria-hidden size={18} />
      </ToolbarButton>
      <ToolbarButton label="删除这一列" onPress={() => act().deleteColumn().run()}>
        <FoldHorizontal aria-hidden size={18} />
      </ToolbarButton>
      <ToolbarButton label="合并或拆分单元格" onPress={() => act().mergeOrSplit().run()}>
        <TableCellsMerge aria-hidden size={18} />
      </ToolbarButton>
      <ToolbarButton label="把首行设为或取消表头" onPress={() => act().toggleHeaderRow().run()}>
        <PanelTop aria-hidden size={18} />
      </ToolbarButton>
      <ToolbarButton label="删除表格" onPress={() => act().deleteTable().run()}>
        <Trash2 aria-hidden size={18} />
        <span aria-hidden>表格</span>
      </ToolbarButton>
    </>
  );
}
