/** Of what swagger-ui-bundle.js makes global, as far as the page uses it. */
declare const SwaggerUIBundle: (options: {
  readonly spec: object;
  readonly domNode: Element;
  /** Whether the URL names the operation that is open. */
  readonly deepLinking?: boolean;
  readonly displayRequestDuration?: boolean;
  readonly docExpansion?: 'list' | 'full' | 'none';
  /** Whether there is a field to look for tags. */
  readonly filter?: boolean;
  readonly defaultModelsExpandDepth?: number;
  readonly tryItOutEnabled?: boolean;
  /** Where a badge that judges the document comes from; null for none. */
  readonly validatorUrl: null;
  /** May change what is sent, and by what. */
  readonly requestInterceptor?: (request: object) => object;
}) => object;
