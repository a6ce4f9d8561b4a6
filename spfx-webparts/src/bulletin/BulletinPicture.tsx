import * as React from 'react';
import { useHost } from '../shell/host';
import styles from './Bulletins.module.scss';

interface BulletinPictureProps {
  /** Name of a file in the library of pictures. */
  readonly file: string;
  readonly alt: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly portrait?: boolean;
}

/** From the hub site's own library, as SharePoint serves it; where it cannot be had, its description stands in its place. */
export function BulletinPicture({ file, alt, size, portrait = false }: BulletinPictureProps): JSX.Element {
  // Every site of a tenant has the same host, so its path is enough, and the page's own sign-in counts.
  const { pathname } = new URL(useHost().siteUrl);
  return (
    <img
      className={portrait ? styles.portrait : styles.picture}
      src={`${pathname}/BulletinPictures/${encodeURIComponent(file)}`}
      alt={alt}
      loading="lazy"
      {...size}
    />
  );
}
