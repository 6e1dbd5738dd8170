"use client";
import clsx from "clsx";
import { Heading, Plus, X } from "lucide-react";
import { TextArea, TextField } from "@/components/ui/field";
import { inOneLine } from "@/components/ui/growing-area";
import { IconButton } from "@/components/ui/icon-button";
import { SkipPast } from "@/components/ui/skip-past";
import type { AddedPart } from "@/lib/core/season/paper-edits";
import type { PaperBlock } from "@/lib/core/season/paper-text";
import { EditedTable } from "./edited-table";
import { PaperPart } from "./paper-text";

type Props = {
  block: PaperBlock;
  /** Its position among the parts, starting at 1. */
  number: number;
  /** `removed` says what of the block was removed, so that it can be undone. */
  onChange: (block: PaperBlock, removed?: string) => void;
  onRemove: () => void;
  onAdd: (kind: AddedPart) => void;
};

/** One part of a paper in the editor. */
export function EditedPart({ block, number, onChange, onRemove, onAdd }: Props) {
  const tools = { number, onRemove, onAdd };
  switch (block.type) {
    case "title":
      return (
        <WithTools {...{ number, onAdd }}>
          <PaperTitle {...{ block, onChange }} />
        </WithTools>
      );
    case "heading":
      return (
        <WithTools {...tools}>
          <TextField
            label={`小标题 ${block.number}`}
            value={block.text}
            onChange={({ target }) => onChange({ ...block, text: target.value })}
          />
        </WithTools>
      );
    case "paragraph":
      return (
        <WithTools {...tools}>
          <TextArea
            label="段落"
            aria-label={`第 ${number} 部分，段落`}
            rows={1}
            value={block.text}
            onChange={({ target }) => onChange({ ...block, text: target.value })}
          />
        </WithTools>
      );
    case "proseTable":
      return (
        <WithTools {...tools} below>
          <SkipPast to={toolsId(number)}>跳过这张表</SkipPast>
          <EditedTable block={block} onChange={onChange} />
        </WithTools>
      );
    case "signature":
      return <EditedSignature {...{ block, onChange }} />;
    case "annex":
      return (
        <WithTools {...tools}>
          <AnnexTitle {...{ block, onChange }} />
        </WithTools>
      );
    case "annexNote":
    case "indicatorTable":
    case "tableNote":
      // Written by the record alone: another number is corrected in the roll-up, and the paper drafted again.
      return (
        <WithTools {...tools} below>
          <PaperPart block={block} />
        </WithTools>
      );
  }
}

type Title = Extract<PaperBlock, { type: "title" }>;

function PaperTitle({ block, onChange }: { block: Title; onChange: Props["onChange"] }) {
  return (
    <TextArea
      label="标题"
      rows={1}
      value={block.lines.join("")}
      onChange={({ target }) => onChange({ ...block, lines: [inOneLine(target.value)] })}
    />
  );
}

type Annex = Extract<PaperBlock, { type: "annex" }>;

function AnnexTitle({ block, onChange }: { block: Annex; onChange: Props["onChange"] }) {
  return (
    <TextArea
      label={`${block.label}标题`}
      rows={1}
      value={block.title}
      onChange={({ target }) => onChange({ ...block, title: inOneLine(target.value) })}
    />
  );
}

type Signature = Extract<PaperBlock, { type: "signature" }>;

function EditedSignature({ block, onChange }: { block: Signature; onChange: Props["onChange"] }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label="署名"
        value={block.organ}
        onChange={({ target }) => onChange({ ...block, organ: target.value })}
      />
      <TextField
        label="成文日期"
        value={block.date}
        onChange={({ target }) => onChange({ ...block, date: target.value })}
      />
    </div>
  );
}

const toolsId = (number: number) => `part-${number}-tools`;

type Tools = Pick<Props, "number" | "onAdd"> & {
  onRemove?: () => void;
  /** True for a part without a label, which is where the tools are on a telephone. */
  below?: boolean;
  children: React.ReactNode;
};

function WithTools({ number, onRemove, onAdd, below, children }: Tools) {
  return (
    <div className="relative flex items-start gap-2">
      <div className={clsx("min-w-0 grow", below && "pt-7")}>{children}</div>
      <span
        id={toolsId(number)}
        tabIndex={-1}
        className="flex shrink-0 max-sm:absolute max-sm:-top-1 max-sm:right-0 sm:pt-[calc(1lh+8px)]"
      >
        <IconButton label={`在第 ${number} 部分后面加一段`} icon={Plus} onClick={() => onAdd("paragraph")} />
        <IconButton
          label={`在第 ${number} 部分后面加小标题`}
          icon={Heading}
          onClick={() => onAdd("heading")}
        />
        {onRemove && <IconButton label={`删去第 ${number} 部分`} icon={X} onClick={onRemove} />}
      </span>
    </div>
  );
}
