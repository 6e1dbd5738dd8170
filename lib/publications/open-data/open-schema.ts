import { z } from "zod";
import { editions } from "@/lib/core/editions/list";
import { indicatorIds, indicators } from "@/lib/core/series/indicator";

/** The shapes of open data: the types of the responses and the public description come from them. */

const figureSchema = z
  .object({
    path: z.array(z.string()).describe("指标名称，自最外层至本行"),
    column: z.string().nullable().describe("列名；只有一列的表为空"),
    unit: z.string().nullable().describe("计量单位；表内未载明的为空"),
    value: z
      .union([z.number(), z.string()])
      .nullable()
      .describe("数值；位数超出JSON数值精度的，或者所填不是数字的，为文本；未填的为空"),
  })
  .meta({ description: "一项指标" });

export const openReportSchema = z
  .object({
    unit: z
      .object({ code: z.string().describe("12位统计用区划代码"), name: z.string() })
      .describe("编制单位"),
    year: z.number().int().describe("统计年度"),
    edition: z.string().describe(`年度报告格式的版次：${editions.map(({ id }) => id).join("、")}`),
    title: z.string(),
    publishedAt: z.iso.datetime().describe("发布时间，世界协调时"),
    version: z.number().int().min(1).describe("第几次发布；1为首次，此后每更正一次加1"),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("核验码，由报告的全部内容算出"),
    preface: z.string().describe("引言"),
    chapters: z
      .array(z.object({ heading: z.string(), text: z.string().describe("正文，一段一行") }))
      .describe("各章，依次序"),
    figures: z.array(figureSchema).describe("全部指标，依表内次序"),
    notes: z
      .array(z.object({ table: z.string().describe("表名"), text: z.string() }))
      .describe("表下说明：数据为何与上年不相衔接"),
    signature: z
      .object({ organ: z.string(), date: z.string() })
      .nullable()
      .describe("落款；报告没有落款的为空"),
    waivers: z
      .array(z.object({ message: z.string(), reason: z.string() }))
      .describe("照原件录入的报告中保留未改的问题，及审核员所述理由"),
  })
  .meta({ description: "一份已公布的年度报告" });

/** A published report as open data. */
export type OpenReport = z.infer<typeof openReportSchema>;

const nextSchema = z
  .string()
  .nullable()
  .describe("下一页的 after；没有下一页时为空。其间有新的公布，已取的和未取的都不变动");

export const openPageSchema = z
  .object({
    next: nextSchema,
    reports: z.array(openReportSchema),
  })
  .meta({ description: "一页年度报告，最新公布的在前" });

export type OpenPage = z.infer<typeof openPageSchema>;

export const openYearSchema = z
  .object({ year: z.number().int(), reports: z.array(openReportSchema) })
  .meta({ description: "一个年度的全部年度报告，依单位代码排列" });

const openChangesSchema = z
  .object({
    next: nextSchema,
    cursor: z
      .string()
      .nullable()
      .describe(
        "本页末尾的位置：记下来，以后作为 after 再取，只得此后的变动，次序不受时钟影响；没有变动的为空",
      ),
    changes: z.array(
      z.object({
        change: z
          .enum(["published", "corrected", "takenDown"])
          .describe("published 首次公布，corrected 更正，takenDown 撤下"),
        at: z.iso.datetime().describe("时间，世界协调时"),
        unit: z.string().describe("单位代码"),
        year: z.number().int(),
        version: z.number().int().min(1),
      }),
    ),
  })
  .meta({ description: "一页公布、更正和撤下，依发生的次序；恢复公开的再列一次" });

export type OpenChanges = z.infer<typeof openChangesSchema>;

const indicatorNames = indicators.map(({ id, label, unit }) => `${id} ${label}（${unit}）`).join("；");

const openIndicatorSchema = z
  .object({
    indicator: z.enum(indicatorIds).describe(indicatorNames),
    value: z.number().nullable().describe("数值；没有填写的、没有基数不算比例的为空，填了0的为0"),
    state: z
      .enum(["figure", "blank", "noBase"])
      .describe("figure 有数，blank 没有填写，noBase 没有基数，不算比例"),
  })
  .meta({ description: "一项指标；这一版报告不统计的指标不在其中" });

const openIndicatorsSchema = z
  .object({
    next: nextSchema,
    reports: z.array(
      z.object({
        unit: z.object({ code: z.string().describe("12位统计用区划代码"), name: z.string() }),
        year: z.number().int(),
        edition: z.string().describe("年度报告格式的版次；版次不同的，口径可能改变，不能直接相比"),
        version: z.number().int().min(1),
        publishedAt: z.iso.datetime(),
        indicators: z.array(openIndicatorSchema),
      }),
    ),
  })
  .meta({ description: "一页报告的指标，最新公布的在前" });

export type OpenIndicators = z.infer<typeof openIndicatorsSchema>;

const openFaultSchema = z
  .object({
    type: z.string().describe("都是 about:blank"),
    title: z.string().describe("中文说明"),
    status: z.number().int(),
    code: z.string().describe("供程序判断"),
  })
  .meta({ description: "未能答复的原因（RFC 9457）" });

/** The shapes with the names that the public description uses. */
export const openShapes = z.registry<{ id: string }>();
openShapes.add(figureSchema, { id: "Figure" });
openShapes.add(openReportSchema, { id: "Report" });
openShapes.add(openPageSchema, { id: "ReportPage" });
openShapes.add(openYearSchema, { id: "ReportYear" });
openShapes.add(openChangesSchema, { id: "ChangePage" });
openShapes.add(openIndicatorSchema, { id: "Indicator" });
openShapes.add(openIndicatorsSchema, { id: "IndicatorPage" });
openShapes.add(openFaultSchema, { id: "Fault" });
