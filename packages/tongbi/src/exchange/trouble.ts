import type { Issue } from "../model/issue.ts";

/** Every sentence about trouble with a data package: what was found, where, and what to do. */

/** A ZIP archive, or something else, that is no data package. */
export function notADataPackage(): Issue {
  return {
    code: "not-a-data-package",
    severity: "error",
    message: {
      zh: "这不是数据包：其中没有 datapackage.json。请选择由本程序「导出数据包」得到的文件，或直接导入其中的 CSV。",
      en: "This is no data package: it holds no datapackage.json. Choose a file that was exported as a data package, or load the CSV files in it one by one.",
    },
  };
}

/** A datapackage.json that can't be understood. */
export function unreadableDescriptor(): Issue {
  return {
    code: "package-descriptor",
    severity: "error",
    file: "datapackage.json",
    message: {
      zh: "数据包的说明文件 datapackage.json 无法读取：不是有效的 JSON，或没有列出任何资源（resources）。请向提供者重新索取。",
      en: "The description of the package, datapackage.json, can't be read: it is not valid JSON, or lists no resources. Ask whoever sent it for a new copy.",
    },
  };
}

/** A package of a later version than this program knows. @param found its format version */
export function newerPackage(found: number, known: number): Issue {
  return {
    code: "package-newer",
    severity: "error",
    file: "datapackage.json",
    found: String(found),
    message: {
      zh: `这个数据包由更新的版本写成（格式 ${found}，本程序只认识到 ${known}）。请更新本程序后再打开；其中的 data.csv 仍可单独导入。`,
      en: `This package was written by a newer version (format ${found}; this program knows formats up to ${known}). Update the program and open it again; the data.csv in it can still be loaded by itself.`,
    },
  };
}

/** A part of a package of ours that is missing or was changed by another hand. */
export function damagedPackage(
  file: string,
  place: { readonly line?: number; readonly column?: number; readonly found?: string } = {},
): Issue {
  const { line, column, found } = place;
  const zhPlace = line === undefined ? "" : `第 ${line} 行第 ${column} 列`;
  const enPlace = line === undefined ? "" : ` at line ${line}, column ${column}`;
  const zhFound = found === undefined ? "" : `（「${found.slice(0, 60)}」）`;
  const enFound = found === undefined ? "" : ` ("${found.slice(0, 60)}")`;
  return {
    code: "package-damaged",
    severity: "error",
    file,
    ...place,
    message: {
      zh: `数据包中的 ${file} ${zhPlace}缺失、损坏或被改动过${zhFound}，没有读入任何数字。请用未改动的数据包；要改数据，请改原始 CSV 后重新导入。`,
      en: `In the package, ${file} is missing, damaged or was changed${enPlace}${enFound}; no figures were read. Use an unchanged package; to change figures, change the original CSV file and load it again.`,
    },
  };
}

/** A package of others without a table that could be read. */
export function packageWithoutTables(): Issue {
  return {
    code: "package-without-tables",
    severity: "error",
    file: "datapackage.json",
    message: {
      zh: "这个数据包里没有可读的 CSV 表。请查看 datapackage.json 中列出的资源，另行下载 CSV 后导入。",
      en: "This data package holds no CSV table that can be read. See what datapackage.json lists, and load the CSV files from where they are.",
    },
  };
}

const reasons = {
  missing: ["不在数据包中", "is not in the package"],
  remote: ["在网络上，本程序不联网读取", "lies on the internet, where this program does not go"],
  inline: ["直接写在 datapackage.json 里，不是文件", "is written into datapackage.json and is no file"],
} as const;

/** A table that a package of others names but that was not read. */
export function resourceNotRead(name: string, reason: keyof typeof reasons): Issue {
  const [zh, en] = reasons[reason];
  return {
    code: "resource-not-read",
    severity: "warning",
    file: "datapackage.json",
    found: name,
    message: {
      zh: `数据包列出的表「${name.slice(0, 60)}」${zh}，没有读入；需要时请另行下载后导入。`,
      en: `The table "${name.slice(0, 60)}" that the package lists ${en}; it was not read. Load it by itself if it is wanted.`,
    },
  };
}
