/**
 * SharePoint's toolchain names style classes after the whole path of their file, so that another folder would give another package.
 * Ours are named after the path inside this part.
 */
const { createHmac } = require('node:crypto');
const { relative } = require('node:path');

const part = `${__dirname}/..`;

const className = (name, file, css) => {
  const place = relative(part, file).replaceAll('\\', '/');
  return `${name}_${createHmac('sha1', place).update(css).digest('hex').slice(0, 8)}`;
};

module.exports = ({ module: { rules } }) => {
  const loaders = rules.flatMap((rule) => [rule.use ?? [], rule.oneOf?.map(({ use }) => use) ?? []].flat(3));
  const naming = loaders.filter((loader) => loader?.options?.generateCssClassName);
  if (naming.length === 0) throw new Error('The toolchain names style classes in another way now.');
  for (const { options } of naming) options.generateCssClassName = className;
};
