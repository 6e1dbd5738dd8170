import { type TakeDownGround, takeDownGrounds } from "../workflow/take-down";

/** The texts of messages that are also copied, so that both say the same: at most 500 characters. */

type Concerned = { unit: string; year: number };

const LONGEST = 500;
const reportOf = ({ unit, year }: Concerned) => `${unit} ${year} 年度报告`;

/** `notes`: the number of open notes, which are reasons too. */
export function returnWords(of: Concerned, reasons: readonly string[], notes: number): string {
  const noted = notes > 0 ? `有 ${notes} 条批注，请逐条答复。` : "";
  return `${reportOf(of)}被退回修改。${noted}${reasons.join("；")}`.slice(0, LONGEST);
}

/** The number of notes on a version, without their text: it is for the unit alone. */
export function noteWords(of: Concerned, count: number): string {
  return `审核员在${reportOf(of)}上写了批注，共 ${count} 条，退回时一并处理。`;
}

/** `address`: the public one, if the site has a fixed one. */
export function releaseWords(
  of: Concerned,
  { corrected, address }: { corrected: boolean; address: string | null },
): string {
  return `${reportOf(of)}${corrected ? "的更正" : ""}已在公开网站公布。${address === null ? "" : `公开网址：${address}`}`;
}

export function takeDownWords(
  of: Concerned,
  { ground, note = "" }: { ground: TakeDownGround; note?: string },
): string {
  return `${reportOf(of)}已撤下公开：${takeDownGrounds[ground]}。请发起更正，改正后重新报送。${note}`.slice(
    0,
    LONGEST,
  );
}

export function correctionWords({ unit, year }: Concerned, note: string): string {
  return `${unit}发起更正已公布的 ${year} 年度报告。原因：${note}`.slice(0, LONGEST);
}

const keepTraces =
  "有人可能绕过系统改动过数据库：请保留现场，不要改动数据库，请信息技术人员运行 audit verify 查明，再从备份恢复。";

/** What the daily audit found, for the administrators. */
export function auditWords(count: number): string {
  return `每日自动核查发现 ${count} 处与办理记录或者签名不一致，列在“账号”页。${keepTraces}`;
}

/** A publication found altered, for the administrators. */
export function alteredWords(unit: string, year: number, number: number): string {
  return `${unit} ${year} 年度报告第 ${number} 版现在保存的内容与公布时不一致，已停止显示。${keepTraces}`;
}

/** A joint release that did not begin, because the server's clock had been set forwards by so much. */
export function jointReleaseHeldWords(year: number, hour: string, milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const ahead = minutes < 120 ? `${minutes} 分钟` : `${Math.round(minutes / 60)} 小时`;
  return `${year} 年度报告定于 ${hour} 的统一发布没有进行，一份也没有公布：设定以后服务器的时钟往前拨了约 ${ahead}，时间可能还没有到。请核对服务器现在的时间，在“审核”页重新设定或者取消；确实到了时间的，用“通过或公布一批”公布。`;
}

/** A joint release that is to come. `hour`: in words, “2026年1月30日 12:00”. */
export function jointReleaseNotice(year: number, hour: string): string {
  return `${year} 年度政府信息公开工作年度报告定于 ${hour} 统一发布。还没有报送的单位请尽快填报、审签后报送，被退回的单位请尽快改好；到时还没有通过审核的，不随这一次发布。`;
}
