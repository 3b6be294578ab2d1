/** A text in both languages. */
interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Every sentence about trouble with a chart on a page: what was found, and what to do. */

export function fileNotFound(file: string, status: number): Words {
  return {
    zh: `没有找到文件“${file}”（${status}），请检查 src 中的地址。`,
    en: `The file "${file}" was not found (${status}): check the address in src.`,
  };
}

export function fileUnreachable(file: string): Words {
  return {
    zh: `无法读取文件“${file}”，请检查网络，以及该站点是否允许本页读取。`,
    en: `The file "${file}" could not be reached: check the network, and whether its site lets this page read it.`,
  };
}

export function fileEmpty(file: string): Words {
  return {
    zh: `文件“${file}”中没有可用的数值。`,
    en: `The file "${file}" holds no figures that can be used.`,
  };
}

export function chartNotUnderstood(reason: string): Words {
  return {
    zh: `图表的设置无法识别：${reason}`,
    en: `The settings of the chart could not be understood: ${reason}`,
  };
}

export function drawingFailed(reason: string): Words {
  return { zh: `图表未能画出：${reason}`, en: `The chart could not be drawn: ${reason}` };
}

/** Said while a file is on its way. */
export function readingFile(file: string): Words {
  return { zh: `正在读取“${file}”…`, en: `Reading "${file}" …` };
}
