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
  readonly plugins?: readonly SwaggerPlugin[];
}) => object;

/** A plugin of Swagger UI. It replaces functions and wraps components (https://swagger.io/docs/open-source-tools/swagger-ui/customization/plugin-api/). */
type SwaggerPlugin = () => {
  readonly fn: {
    /** Resolves the references in the part of a document at a path of member names. */
    readonly resolveSubtree: (
      document: object,
      path: readonly string[],
    ) => Promise<{ readonly spec: unknown; readonly errors: readonly unknown[] }>;
  };
  readonly wrapComponents: Readonly<
    Record<string, (original: unknown, system: SwaggerSystem) => (properties: SwaggerProperties) => unknown>
  >;
};

interface SwaggerSystem {
  readonly React: {
    readonly createElement: (type: unknown, properties: object | null, ...children: unknown[]) => unknown;
  };
}

interface SwaggerProperties {
  /** @param isContainer whether the component gets the state of Swagger UI. */
  readonly getComponent: (name: string, isContainer?: boolean) => unknown;
}
