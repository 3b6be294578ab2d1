declare module "saxen" {
  /** The part of the parser that is used here; the package brings no types. */
  export class Parser {
    on(
      event: "openTag",
      listener: (name: string, attributes: () => Readonly<Record<string, string>>) => void,
    ): this;
    on(event: "closeTag", listener: (name: string) => void): this;
    on(event: "text" | "cdata" | "attention", listener: (text: string) => void): this;
    write(xml: string): this;
    end(): void;
  }
}
