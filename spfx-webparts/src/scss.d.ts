/** Class names of a style sheet; the SharePoint toolchain writes a more exact type beside each. */
declare module '*.module.scss' {
  const styles: Readonly<Record<string, string>>;
  export default styles;
}
