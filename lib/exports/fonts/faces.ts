import { typefaces } from "@/lib/core/document/measures";
import { type FontFace, readFont } from "./sfnt";

/**
 * The roles that a document's fonts have. GB/T 9704 names four fonts; they are not free, so operators put
 * them into a folder. A missing one is replaced by an open font of the same stroke weight, and the document
 * says so.
 */
export type FontRole = "title" | "body" | "levelOne" | "levelTwo" | "song";
const roles: readonly FontRole[] = ["title", "body", "levelOne", "levelTwo", "song"];

/**
 * The fonts of one role: the families in order of preference; later ones draw characters that the first
 * lacks.
 */
export type RoleFace = { families: string[]; weight: number; covers: (codePoint: number) => boolean };

export type Faces = {
  byRole: Record<FontRole, RoleFace>;
  files: Uint8Array[];
  /** The fonts used, for readers: “标题：方正小标宋简体；正文：思源宋体（代仿宋）”. */
  statement: string;
};

/** `weight` is that of the bundled open font, used where nothing better is installed. */
type Wanted = {
  label: string;
  standard: string;
  /** The names under which the standard's font and its usual equivalents are sold. */
  names: RegExp;
  /** Open fonts of the same kind, which an operator may install instead. */
  open?: RegExp;
  weight: number;
};

const wanted: Record<FontRole, Wanted> = {
  title: {
    label: "标题",
    standard: typefaces.title,
    names: /^(方正小标宋|FZXiaoBiaoSong|小标宋|STZhongsong|华文中宋)/i,
    weight: 700,
  },
  body: {
    label: "正文",
    standard: typefaces.body,
    names: /^(仿宋|FangSong|STFangsong|华文仿宋|FZFangSong|方正仿宋)/i,
    open: /^(朱雀仿宋|Zhuque Fangsong|FandolFang)/i,
    weight: 400,
  },
  levelOne: {
    label: "一级标题",
    standard: typefaces.levelOne,
    names: /^(黑体|SimHei|STHeiti|FZHei|方正黑体)/i,
    open: /^(思源黑体|Source Han Sans|Noto Sans (CJK )?SC|FandolHei)/i,
    weight: 700,
  },
  levelTwo: {
    label: "二级标题",
    standard: typefaces.levelTwo,
    names: /^(楷体|KaiTi|STKaiti|华文楷体|FZKai|方正楷体)/i,
    open: /^(霞鹜文楷|LXGW WenKai|FandolKai|AR PL (KaitiM GB|UKai CN))/i,
    weight: 600,
  },
  song: {
    label: "表格与页码",
    standard: typefaces.pageNumber,
    names: /^(宋体|SimSun$|STSong|FZShuSong|方正书宋)/i,
    weight: 400,
  },
};

/** The bundled open fonts (SIL Open Font License); the first is for every role, the others by their kind. */
const openLabels: Readonly<Record<string, string>> = {
  "Noto Serif SC": "思源宋体",
  "Noto Sans SC": "思源黑体",
};

/**
 * Chooses the fonts.
 *
 * @param operator the operator's font files in order of preference
 * @param open the weights of the bundled open font, and others that are bundled for single roles
 */
export function chooseFaces(operator: readonly Uint8Array[], open: readonly Uint8Array[]): Faces {
  const own = operator.flatMap((bytes) => readFont(bytes).filter(({ families }) => families.length > 0));
  const bundled = open.flatMap(readFont);
  const [openFace] = bundled;
  if (!openFace) throw new Error("the open font cannot be read");
  const byRole = Object.fromEntries(
    roles.map((role) => {
      const { names, open: kin } = wanted[role];
      const named = (faces: readonly FontFace[], pattern: RegExp) =>
        faces.find(({ families }) => families.some((name) => pattern.test(name)));
      const face = named(own, names) ?? (kin && named(own, kin));
      const first = face ?? (kin && named(bundled, kin));
      const chain = [...(first ? [first] : []), openFace, ...own.filter((each) => each !== face)];
      return [role, roleFace(chain, face ? 400 : wanted[role].weight)];
    }),
  ) as Record<FontRole, RoleFace>;
  return {
    byRole,
    files: [...operator, ...open],
    statement: roles.map((role) => faceStatement(role, byRole)).join("；"),
  };
}

function roleFace(chain: readonly FontFace[], weight: number): RoleFace {
  return {
    families: [...new Set(chain.flatMap(({ families }) => families.slice(0, 1)))],
    weight,
    covers: (codePoint) => chain.some((face) => face.covers(codePoint)),
  };
}

function faceStatement(role: FontRole, byRole: Record<FontRole, RoleFace>): string {
  const { label, standard, open } = wanted[role];
  const [family = ""] = byRole[role].families;
  if (openLabels[family]) return `${label}${openLabels[family]}（代${standard}）`;
  return open?.test(family) ? `${label}${family}（代${standard}）` : `${label}${family}`;
}
