// Written by `npm run generate` from openapi.yaml. Do not edit.
export const document = {
  openapi: '3.1.0',
  info: { title: 'spp-ctl', version: '0.2.0' },
  paths: {
    '/v1/processes': {
      get: {
        operationId: 'listProcesses',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/vfs/{client_id}': {
      get: {
        operationId: 'getVf',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      delete: {
        operationId: 'exitVf',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/vfs/{client_id}/components': {
      post: {
        operationId: 'startVfComponent',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/vfs/{client_id}/components/{name}': {
      put: {
        operationId: 'updateVfComponentPortByOldUrl',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
        ],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      delete: {
        operationId: 'stopVfComponent',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
        ],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/vfs/{client_id}/components/{name}/ports': {
      put: {
        operationId: 'updateVfComponentPort',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
        ],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/vfs/{client_id}/classifier_table': {
      put: {
        operationId: 'updateVfClassifierTable',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/nfvs/{client_id}': {
      get: {
        operationId: 'getNfv',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      delete: {
        operationId: 'exitNfv',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/nfvs/{client_id}/forward': {
      put: {
        operationId: 'setNfvForwarding',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/nfvs/{client_id}/ports': {
      put: {
        operationId: 'updateNfvPort',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/nfvs/{client_id}/patches': {
      put: {
        operationId: 'addNfvPatch',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      delete: {
        operationId: 'resetNfvPatches',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/mirrors/{client_id}': {
      get: {
        operationId: 'getMirror',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      delete: {
        operationId: 'exitMirror',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/mirrors/{client_id}/components': {
      post: {
        operationId: 'startMirrorComponent',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/mirrors/{client_id}/components/{name}': {
      delete: {
        operationId: 'stopMirrorComponent',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
        ],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/mirrors/{client_id}/components/{name}/ports': {
      put: {
        operationId: 'updateMirrorComponentPort',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
        ],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/pcaps/{client_id}': {
      get: {
        operationId: 'getPcap',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      delete: {
        operationId: 'exitPcap',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/pcaps/{client_id}/capture': {
      put: {
        operationId: 'setPcapCapture',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'client_id', in: 'path', required: true, schema: { type: 'integer' } }],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/primary': {
      delete: {
        operationId: 'exitPrimary',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'force', in: 'query', schema: { type: 'string' } }],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/primary/status': {
      get: {
        operationId: 'getPrimaryStatus',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      delete: {
        operationId: 'clearPrimaryStatus',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/primary/forward': {
      put: {
        operationId: 'setPrimaryForwarding',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/primary/ports': {
      put: {
        operationId: 'updatePrimaryPort',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/primary/patches': {
      put: {
        operationId: 'addPrimaryPatch',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      delete: {
        operationId: 'resetPrimaryPatches',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/primary/launch': {
      put: {
        operationId: 'launchSecondary',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'Prefer', in: 'header', schema: { type: 'string' } }],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          201: { description: '', headers: { Location: {} }, content: { 'application/json': {} } },
          202: { description: '', headers: { Location: {} } },
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/primary/flow_rules/port_id/{port_id}/validate': {
      post: {
        operationId: 'validateFlowRule',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'Prefer', in: 'header', schema: { type: 'string' } },
          { name: 'port_id', in: 'path', required: true, schema: { type: 'integer' } },
        ],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/primary/flow_rules/port_id/{port_id}': {
      post: {
        operationId: 'createFlowRule',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'Prefer', in: 'header', schema: { type: 'string' } },
          { name: 'port_id', in: 'path', required: true, schema: { type: 'integer' } },
        ],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      delete: {
        operationId: 'destroyAllFlowRules',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'Prefer', in: 'header', schema: { type: 'string' } },
          { name: 'port_id', in: 'path', required: true, schema: { type: 'integer' } },
        ],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/primary/flow_rules/{rule_id}/port_id/{port_id}': {
      delete: {
        operationId: 'destroyFlowRule',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'Prefer', in: 'header', schema: { type: 'string' } },
          { name: 'rule_id', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'port_id', in: 'path', required: true, schema: { type: 'integer' } },
        ],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/cpu_usage': {
      get: {
        operationId: 'getCpuUsage',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/cpu_layout': {
      get: {
        operationId: 'getCpuLayout',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/topology': {
      get: {
        operationId: 'getTopology',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [
          { name: 'format', in: 'query', schema: { type: 'string' } },
          { name: 'scope', in: 'query', schema: { type: 'string' } },
          { name: 'node', in: 'query', schema: { type: 'string' } },
        ],
        responses: {
          200: {
            description: '',
            headers: { Age: {}, Vary: {} },
            content: { 'application/json': {}, 'text/vnd.graphviz': {}, 'image/svg+xml': {} },
          },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/topology/trace': {
      post: {
        operationId: 'tracePackets',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'read',
        parameters: [
          { name: 'node', in: 'query', schema: { type: 'string' } },
          { name: 'X-Relayed-By', in: 'header', schema: { type: 'string' } },
        ],
        requestBody: { content: { 'application/json': {} }, 'x-max-bytes': 1048576 },
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/events': {
      get: {
        operationId: 'streamEvents',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [
          { name: 'Last-Event-ID', in: 'header', schema: { type: 'string' } },
          { name: 'after', in: 'query', schema: { type: 'string' } },
          { name: 'last', in: 'query', schema: { type: 'string' } },
        ],
        responses: {
          200: { description: '', headers: { 'Last-Event-ID': {} }, content: { 'text/event-stream': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/panel': {
      get: {
        operationId: 'getPanel',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [
          { name: 'format', in: 'query', schema: { type: 'string' } },
          { name: 'node', in: 'query', schema: { type: 'string' } },
          { name: 'X-Relayed-By', in: 'header', schema: { type: 'string' } },
        ],
        responses: {
          200: {
            description: '',
            headers: { ETag: {} },
            content: { 'application/json': {}, 'application/yaml': {} },
          },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      put: {
        operationId: 'applyPanel',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'on_failure', in: 'query', schema: { type: 'string' } },
          { name: 'If-Match', in: 'header', schema: { type: 'string' } },
        ],
        requestBody: { content: { 'application/json': {}, 'application/yaml': {} }, 'x-max-bytes': 1048576 },
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/panel/plan': {
      post: {
        operationId: 'planPanel',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'read',
        parameters: [
          { name: 'node', in: 'query', schema: { type: 'string' } },
          { name: 'X-Relayed-By', in: 'header', schema: { type: 'string' } },
        ],
        requestBody: { content: { 'application/json': {}, 'application/yaml': {} }, 'x-max-bytes': 1048576 },
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/topology/findings': {
      get: {
        operationId: 'listFindings',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [
          { name: 'node', in: 'query', schema: { type: 'string' } },
          { name: 'X-Relayed-By', in: 'header', schema: { type: 'string' } },
        ],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      post: {
        operationId: 'checkDocument',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'read',
        parameters: [
          { name: 'node', in: 'query', schema: { type: 'string' } },
          { name: 'X-Relayed-By', in: 'header', schema: { type: 'string' } },
        ],
        requestBody: { content: { 'application/json': {}, 'application/yaml': {} }, 'x-max-bytes': 1048576 },
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/panel/changes': {
      get: {
        operationId: 'listPanelChanges',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [
          { name: 'node', in: 'query', schema: { type: 'string' } },
          { name: 'X-Relayed-By', in: 'header', schema: { type: 'string' } },
        ],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/panel/changes/{change_id}': {
      get: {
        operationId: 'getPanelChange',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [
          { name: 'node', in: 'query', schema: { type: 'string' } },
          { name: 'X-Relayed-By', in: 'header', schema: { type: 'string' } },
          { name: 'change_id', in: 'path', required: true, schema: { type: 'string' } },
        ],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/panel/changes/{change_id}/undo': {
      get: {
        operationId: 'planPanelUndo',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [
          { name: 'force', in: 'query', schema: { type: 'string' } },
          { name: 'change_id', in: 'path', required: true, schema: { type: 'string' } },
        ],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      post: {
        operationId: 'undoPanelChange',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'force', in: 'query', schema: { type: 'string' } },
          { name: 'on_failure', in: 'query', schema: { type: 'string' } },
          { name: 'If-Match', in: 'header', schema: { type: 'string' } },
          { name: 'change_id', in: 'path', required: true, schema: { type: 'string' } },
        ],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/panel/status': {
      get: {
        operationId: 'getPanelStatus',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/panel/desired': {
      get: {
        operationId: 'getDesiredPanel',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [{ name: 'format', in: 'query', schema: { type: 'string' } }],
        responses: {
          200: {
            description: '',
            headers: { ETag: {} },
            content: { 'application/json': {}, 'application/yaml': {} },
          },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      delete: {
        operationId: 'deleteDesiredPanel',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [{ name: 'If-Match', in: 'header', schema: { type: 'string' } }],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/nodes': {
      get: {
        operationId: 'listNodes',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [],
        responses: {
          200: { description: '', headers: { Age: {} }, content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/nodes/{node}/panel': {
      get: {
        operationId: 'getNodePanel',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [
          { name: 'format', in: 'query', schema: { type: 'string' } },
          { name: 'node', in: 'path', required: true, schema: { type: 'string' } },
        ],
        responses: {
          200: {
            description: '',
            headers: { Age: {}, ETag: {} },
            content: { 'application/json': {}, 'application/yaml': {} },
          },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      put: {
        operationId: 'putNodePanel',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'If-Match', in: 'header', schema: { type: 'string' } },
          { name: 'If-None-Match', in: 'header', schema: { type: 'string' } },
          { name: 'node', in: 'path', required: true, schema: { type: 'string' } },
        ],
        requestBody: { content: { 'application/json': {}, 'application/yaml': {} }, 'x-max-bytes': 1048576 },
        responses: {
          202: { description: '', headers: { Location: {} }, content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          415: { description: '', headers: { 'Accept-Encoding': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
      delete: {
        operationId: 'deleteNodePanel',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        'x-required-scope': 'write',
        parameters: [
          { name: 'If-Match', in: 'header', schema: { type: 'string' } },
          { name: 'node', in: 'path', required: true, schema: { type: 'string' } },
        ],
        responses: {
          204: { description: '' },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/v1/nodes/{node}/status': {
      get: {
        operationId: 'getNodeStatus',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [{ name: 'node', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: { description: '', headers: { Age: {} }, content: { 'application/json': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
          503: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/healthz': {
      get: {
        operationId: 'getHealth',
        security: [],
        parameters: [],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/readyz': {
      get: {
        operationId: 'getReadiness',
        security: [],
        parameters: [],
        responses: {
          200: { description: '', content: { 'application/json': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/metrics': {
      get: {
        operationId: 'getMetrics',
        security: [{}, { bearerToken: [] }, { clientCertificate: [] }],
        parameters: [],
        responses: {
          200: { description: '', content: { 'text/plain': {}, 'application/openmetrics-text': {} } },
          401: { description: '', headers: { 'WWW-Authenticate': {} } },
          403: { description: '', headers: { 'WWW-Authenticate': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/openapi.yaml': {
      get: {
        operationId: 'getDocumentYaml',
        security: [],
        parameters: [{ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }],
        responses: {
          200: { description: '', headers: { ETag: {} }, content: { 'application/yaml': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'getDocumentJson',
        security: [],
        parameters: [{ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }],
        responses: {
          200: { description: '', headers: { ETag: {} }, content: { 'application/json': {} } },
          429: { description: '', headers: { 'Retry-After': {} } },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      bearerToken: { type: 'http', scheme: 'bearer' },
      clientCertificate: { type: 'mutualTLS' },
    },
  },
};
