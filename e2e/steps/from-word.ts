/** Word's clipboard: its own markup, typed numbering, hanging spaces, a table. */
export const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Microsoft Word 15">
<style>p.MsoNormal {mso-style-parent:""; font-family:宋体}</style></head><body lang="ZH-CN"><!--StartFragment-->
<p class="MsoNormal" style="mso-char-indent-count:2.0"><b><span style="font-family:楷体">（三）政府信息管理</span></b><o:p></o:p></p>
<p class="MsoNormal"><span style="color:red">全年制发行政规范性文件1件，</span><span>现行有效8件。</span><o:p></o:p></p>
<p class="MsoNormal"><b>（四）政府信息公开平台建设</b></p>
<p class="MsoNormal">&nbsp;&nbsp;县政府网站青石镇专栏由党政办专人维护。</p>
<p class="MsoNormal"><b>（五）监督保障</b></p>
<p class="MsoNormal">公开工作纳入年度考核，社会评议由村民代表参加，没有发生责任追究的情形。</p>
<table class="MsoTableGrid" border="1"><tr><td><p class="MsoNormal">渠道</p></td><td><p class="MsoNormal">条数</p></td></tr>
<tr><td><p class="MsoNormal">网站</p></td><td><p class="MsoNormal">96</p></td></tr></table>
<!--EndFragment--></body></html>`;
