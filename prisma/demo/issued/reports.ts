import { huancheng } from "./huancheng";
import type { IssuedReport } from "./issued";
import { qidu } from "./qidu";
import { qingcheng } from "./qingcheng";
import { zhanggutai } from "./zhanggutai";
import { zhangjiapo } from "./zhangjiapo";

/** The five real reports of 2017 and 2018 that the demonstration shows. */
export const issuedReports: readonly IssuedReport[] = [qingcheng, zhangjiapo, zhanggutai, huancheng, qidu];
