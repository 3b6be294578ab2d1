import { css, type CSSResult } from "lit";

/** The look of the element around the picture; what is in the picture is the chart's own. */
export const chartStyles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
    font-family:
      system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC",
      "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif;
    font-size: 12px;
    line-height: 1.5;
  }

  :host([hidden]) {
    display: none;
  }

  figure {
    position: relative;
    margin: 0;
    overflow-x: auto;
    overflow-y: hidden;
  }

  .picture {
    font-variant-numeric: tabular-nums;
  }

  .picture svg {
    display: block;
  }

  /* The columns that carry the tooltips; they cannot be seen but under the pointer. */
  .picture [class*="hits_marks"] path:hover {
    opacity: 0.05;
  }

  .message {
    box-sizing: border-box;
    margin: 0;
    padding: 40px 24px;
    border-width: 1px;
    border-style: solid;
    border-radius: 2px;
    font-size: 14px;
    text-align: center;
    text-wrap: balance;
  }

  .message,
  .tip {
    border-color: #d5dde1;
    background: #ffffff;
    color: #44535c;
  }

  .dark .message,
  .dark .tip {
    border-color: #33424b;
    background: #12191e;
    color: #b4c0c7;
  }

  .tip {
    position: absolute;
    z-index: 1;
    max-width: min(320px, 80%);
    padding: 8px 12px;
    border-width: 1px;
    border-style: solid;
    border-radius: 3px;
    box-shadow: 0 2px 12px rgb(0 0 0 / 0.12);
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }

  .tip[hidden] {
    display: none;
  }

  .tip-title {
    font-weight: 600;
  }

  .tip-name::after {
    content: " ";
    white-space: pre;
  }

  .tip-text {
    font-weight: 600;
  }

  .tip-title,
  .tip-text {
    color: #17262f;
  }

  .dark .tip-title,
  .dark .tip-text {
    color: #e8eef1;
  }

  .paper {
    display: none;
  }

  @media print {
    figure {
      overflow: visible;
      break-inside: avoid;
    }

    .picture svg {
      max-width: 100%;
      height: auto;
    }

    .paper {
      display: block;
    }

    .screen:has(~ .paper),
    .tip {
      display: none;
    }

    .by-system .message {
      border-color: #777777;
      background: #ffffff;
      color: #000000;
    }
  }
`;
