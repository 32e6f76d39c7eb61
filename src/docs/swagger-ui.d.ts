/** The part of the global of swagger-ui-bundle.js that the page uses. */
declare const SwaggerUIBundle: (options: {
  readonly spec: object;
  readonly domNode: Element;
  /** Whether the URL contains the operation that is open. */
  readonly deepLinking?: boolean;
  readonly displayRequestDuration?: boolean;
  readonly docExpansion?: 'list' | 'full' | 'none';
  /** Whether to show a field that filters tags. */
  readonly filter?: boolean;
  readonly defaultModelsExpandDepth?: number;
  readonly tryItOutEnabled?: boolean;
  /** The URL of the validator badge; null for none. */
  readonly validatorUrl: null;
  /** Can change the request and the fetch function. */
  readonly requestInterceptor?: (request: object) => object;
}) => object;
