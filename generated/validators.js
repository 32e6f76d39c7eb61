// Written by `npm run generate` from openapi.yaml. Do not edit.
'use strict';
export const getVfPath = validate20;
const schema31 = {
  type: 'object',
  required: ['client_id'],
  properties: {
    client_id: {
      description: 'The client id of a secondary process.',
      type: 'integer',
      minimum: 1,
      maximum: 99,
      examples: [1],
    },
  },
};

function validate20(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.client_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'client_id' },
        message: "must have required property '" + 'client_id' + "'",
        schema: schema31.required,
        parentSchema: schema31,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.client_id !== undefined) {
      let data0 = data.client_id;
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err1 = {
          instancePath: instancePath + '/client_id',
          schemaPath: '#/properties/client_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema31.properties.client_id.type,
          parentSchema: schema31.properties.client_id,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (typeof data0 == 'number' && isFinite(data0)) {
        if (data0 > 99 || isNaN(data0)) {
          const err2 = {
            instancePath: instancePath + '/client_id',
            schemaPath: '#/properties/client_id/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 99 },
            message: 'must be <= 99',
            schema: 99,
            parentSchema: schema31.properties.client_id,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + '/client_id',
            schemaPath: '#/properties/client_id/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema31.properties.client_id,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
  } else {
    const err4 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema31.type,
      parentSchema: schema31,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { props: { client_id: true }, dynamicProps: false, dynamicItems: false };

export const startVfComponentBody = validate21;
const schema32 = {
  description: 'A component to start.',
  type: 'object',
  required: ['name', 'core', 'type'],
  properties: {
    name: {
      description:
        'The name of a component: 1 to 31 printable ASCII characters without space, quotation mark, backslash and slash,\nand neither `.` nor `..`, which no URL could name. A longer name, or one with a quotation mark or a control\ncharacter, would make every later status of the process unreadable.\n',
      type: 'string',
      pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
      'x-expected': '1 to 31 printable ASCII characters without space, quotation mark, backslash or slash',
      examples: ['fw0'],
    },
    core: {
      description: 'The number of a logical core.',
      type: 'integer',
      minimum: 0,
      maximum: 1023,
      examples: [4],
    },
    type: {
      description: 'What the component does.',
      type: 'string',
      enum: ['forward', 'merge', 'classifier_mac', 'classifier'],
    },
  },
};
const pattern4 = new RegExp('^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$', 'u');

function validate21(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.name === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
        message: "must have required property '" + 'name' + "'",
        schema: schema32.required,
        parentSchema: schema32,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.core === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'core' },
        message: "must have required property '" + 'core' + "'",
        schema: schema32.required,
        parentSchema: schema32,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.type === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'type' },
        message: "must have required property '" + 'type' + "'",
        schema: schema32.required,
        parentSchema: schema32,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.name !== undefined) {
      let data0 = data.name;
      if (typeof data0 === 'string') {
        if (!pattern4.test(data0)) {
          const err3 = {
            instancePath: instancePath + '/name',
            schemaPath: '#/properties/name/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' },
            message: 'must match pattern "' + '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' + '"',
            schema: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
            parentSchema: schema32.properties.name,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema32.properties.name.type,
          parentSchema: schema32.properties.name,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.core !== undefined) {
      let data1 = data.core;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err5 = {
          instancePath: instancePath + '/core',
          schemaPath: '#/properties/core/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema32.properties.core.type,
          parentSchema: schema32.properties.core,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 1023 || isNaN(data1)) {
          const err6 = {
            instancePath: instancePath + '/core',
            schemaPath: '#/properties/core/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1023 },
            message: 'must be <= 1023',
            schema: 1023,
            parentSchema: schema32.properties.core,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err7 = {
            instancePath: instancePath + '/core',
            schemaPath: '#/properties/core/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema32.properties.core,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.type !== undefined) {
      let data2 = data.type;
      if (typeof data2 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema32.properties.type.type,
          parentSchema: schema32.properties.type,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (!(
        data2 === 'forward' ||
        data2 === 'merge' ||
        data2 === 'classifier_mac' ||
        data2 === 'classifier'
      )) {
        const err9 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema32.properties.type.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema32.properties.type.enum,
          parentSchema: schema32.properties.type,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  } else {
    const err10 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema32.type,
      parentSchema: schema32,
      data,
    };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = {
  props: { name: true, core: true, type: true },
  dynamicProps: false,
  dynamicItems: false,
};

export const updateVfComponentPortByOldUrlPath = validate22;
const schema33 = {
  type: 'object',
  required: ['client_id', 'name'],
  properties: {
    client_id: {
      description: 'The client id of a secondary process.',
      type: 'integer',
      minimum: 1,
      maximum: 99,
      examples: [1],
    },
    name: {
      description:
        'The name of a component: 1 to 31 printable ASCII characters without space, quotation mark, backslash and slash,\nand neither `.` nor `..`, which no URL could name. A longer name, or one with a quotation mark or a control\ncharacter, would make every later status of the process unreadable.\n',
      type: 'string',
      pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
      'x-expected': '1 to 31 printable ASCII characters without space, quotation mark, backslash or slash',
      examples: ['fw0'],
    },
  },
};

function validate22(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.client_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'client_id' },
        message: "must have required property '" + 'client_id' + "'",
        schema: schema33.required,
        parentSchema: schema33,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.name === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
        message: "must have required property '" + 'name' + "'",
        schema: schema33.required,
        parentSchema: schema33,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.client_id !== undefined) {
      let data0 = data.client_id;
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + '/client_id',
          schemaPath: '#/properties/client_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema33.properties.client_id.type,
          parentSchema: schema33.properties.client_id,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == 'number' && isFinite(data0)) {
        if (data0 > 99 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + '/client_id',
            schemaPath: '#/properties/client_id/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 99 },
            message: 'must be <= 99',
            schema: 99,
            parentSchema: schema33.properties.client_id,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err4 = {
            instancePath: instancePath + '/client_id',
            schemaPath: '#/properties/client_id/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema33.properties.client_id,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
    if (data.name !== undefined) {
      let data1 = data.name;
      if (typeof data1 === 'string') {
        if (!pattern4.test(data1)) {
          const err5 = {
            instancePath: instancePath + '/name',
            schemaPath: '#/properties/name/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' },
            message: 'must match pattern "' + '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' + '"',
            schema: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
            parentSchema: schema33.properties.name,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema33.properties.name.type,
          parentSchema: schema33.properties.name,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema33.type,
      parentSchema: schema33,
      data,
    };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { props: { client_id: true, name: true }, dynamicProps: false, dynamicItems: false };

export const updateVfComponentPortByOldUrlBody = validate23;
const schema34 = {
  description: 'A port to attach to a component, or to detach from it.',
  type: 'object',
  required: ['action', 'port', 'dir'],
  properties: {
    action: { description: 'Attach or detach the port.', type: 'string', enum: ['attach', 'detach'] },
    port: {
      description: 'A port of spp_vf.',
      type: 'string',
      pattern: '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring):(0|[1-9][0-9]{0,4}))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N',
      examples: ['ring:0'],
    },
    dir: {
      description: 'The receiving (rx) or the sending (tx) side of the component.',
      type: 'string',
      enum: ['rx', 'tx'],
    },
    vlan: {
      description:
        'What to do to the VLAN tag. An empty object or null means none. `id` and `pcp` are needed to add a tag, and are\nignored otherwise.\n',
      type: ['object', 'null'],
      properties: {
        operation: {
          description: 'Nothing, add a tag, or take it off.',
          type: 'string',
          enum: ['none', 'add', 'del'],
        },
        id: {
          description: 'The VLAN id of the tag to add, 0 to 4095, as a number or a decimal string.',
          type: ['integer', 'string', 'null'],
        },
        pcp: {
          description: 'The priority code point of the tag to add, 0 to 7, as a number or a decimal string.',
          type: ['integer', 'string', 'null'],
        },
      },
      dependentRequired: { id: ['operation'], pcp: ['operation'] },
      additionalProperties: true,
      if: {
        type: 'object',
        required: ['operation'],
        additionalProperties: true,
        properties: { operation: { const: 'add' } },
      },
      then: {
        required: ['id', 'pcp'],
        additionalProperties: true,
        properties: {
          id: {
            description: 'A VLAN id, as a number or a decimal string.',
            type: ['integer', 'string'],
            minimum: 0,
            maximum: 4095,
            pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$',
            'x-expected': '0 to 4095',
            examples: [100],
          },
          pcp: {
            description: 'The priority code point (PCP) of a VLAN tag, as a number or a decimal string.',
            type: ['integer', 'string'],
            minimum: 0,
            maximum: 7,
            pattern: '^0*[0-7]$',
            'x-expected': '0 to 7',
            examples: [3],
          },
        },
      },
    },
  },
};
const pattern6 = new RegExp(
  '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring):(0|[1-9][0-9]{0,4}))$',
  'u',
);
const pattern7 = new RegExp('^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$', 'u');
const pattern8 = new RegExp('^0*[0-7]$', 'u');

function validate23(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.action === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'action' },
        message: "must have required property '" + 'action' + "'",
        schema: schema34.required,
        parentSchema: schema34,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.port === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'port' },
        message: "must have required property '" + 'port' + "'",
        schema: schema34.required,
        parentSchema: schema34,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.dir === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'dir' },
        message: "must have required property '" + 'dir' + "'",
        schema: schema34.required,
        parentSchema: schema34,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.action !== undefined) {
      let data0 = data.action;
      if (typeof data0 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema34.properties.action.type,
          parentSchema: schema34.properties.action,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data0 === 'attach' || data0 === 'detach')) {
        const err4 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/enum',
          keyword: 'enum',
          params: { allowedValues: schema34.properties.action.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema34.properties.action.enum,
          parentSchema: schema34.properties.action,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.port !== undefined) {
      let data1 = data.port;
      if (typeof data1 === 'string') {
        if (!pattern6.test(data1)) {
          const err5 = {
            instancePath: instancePath + '/port',
            schemaPath: '#/properties/port/pattern',
            keyword: 'pattern',
            params: {
              pattern: '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring):(0|[1-9][0-9]{0,4}))$',
            },
            message:
              'must match pattern "' +
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring):(0|[1-9][0-9]{0,4}))$' +
              '"',
            schema: '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring):(0|[1-9][0-9]{0,4}))$',
            parentSchema: schema34.properties.port,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/port',
          schemaPath: '#/properties/port/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema34.properties.port.type,
          parentSchema: schema34.properties.port,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.dir !== undefined) {
      let data2 = data.dir;
      if (typeof data2 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/dir',
          schemaPath: '#/properties/dir/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema34.properties.dir.type,
          parentSchema: schema34.properties.dir,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (!(data2 === 'rx' || data2 === 'tx')) {
        const err8 = {
          instancePath: instancePath + '/dir',
          schemaPath: '#/properties/dir/enum',
          keyword: 'enum',
          params: { allowedValues: schema34.properties.dir.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema34.properties.dir.enum,
          parentSchema: schema34.properties.dir,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.vlan !== undefined) {
      let data3 = data.vlan;
      if (!(data3 && typeof data3 == 'object' && !Array.isArray(data3)) && data3 !== null) {
        const err9 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '#/properties/vlan/type',
          keyword: 'type',
          params: { type: schema34.properties.vlan.type },
          message: 'must be object,null',
          schema: schema34.properties.vlan.type,
          parentSchema: schema34.properties.vlan,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      const _errs9 = errors;
      let valid1 = true;
      const _errs10 = errors;
      if (errors === _errs10) {
        if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
          let missing0;
          if (data3.operation === undefined && (missing0 = 'operation')) {
            const err10 = {};
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          } else {
            if (data3.operation !== undefined) {
              if ('add' !== data3.operation) {
                const err11 = {};
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          }
        } else {
          const err12 = {};
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
      var _valid0 = _errs10 === errors;
      errors = _errs9;
      if (vErrors !== null) {
        if (_errs9) {
          vErrors.length = _errs9;
        } else {
          vErrors = null;
        }
      }
      if (_valid0) {
        const _errs14 = errors;
        if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
          if (data3.id === undefined) {
            const err13 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '#/properties/vlan/then/required',
              keyword: 'required',
              params: { missingProperty: 'id' },
              message: "must have required property '" + 'id' + "'",
              schema: schema34.properties.vlan.then.required,
              parentSchema: schema34.properties.vlan.then,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          if (data3.pcp === undefined) {
            const err14 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '#/properties/vlan/then/required',
              keyword: 'required',
              params: { missingProperty: 'pcp' },
              message: "must have required property '" + 'pcp' + "'",
              schema: schema34.properties.vlan.then.required,
              parentSchema: schema34.properties.vlan.then,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (data3.id !== undefined) {
            let data5 = data3.id;
            if (
              !(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5)) &&
              typeof data5 !== 'string'
            ) {
              const err15 = {
                instancePath: instancePath + '/vlan/id',
                schemaPath: '#/properties/vlan/then/properties/id/type',
                keyword: 'type',
                params: { type: schema34.properties.vlan.then.properties.id.type },
                message: 'must be integer,string',
                schema: schema34.properties.vlan.then.properties.id.type,
                parentSchema: schema34.properties.vlan.then.properties.id,
                data: data5,
              };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (typeof data5 == 'number' && isFinite(data5)) {
              if (data5 > 4095 || isNaN(data5)) {
                const err16 = {
                  instancePath: instancePath + '/vlan/id',
                  schemaPath: '#/properties/vlan/then/properties/id/maximum',
                  keyword: 'maximum',
                  params: { comparison: '<=', limit: 4095 },
                  message: 'must be <= 4095',
                  schema: 4095,
                  parentSchema: schema34.properties.vlan.then.properties.id,
                  data: data5,
                };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
              if (data5 < 0 || isNaN(data5)) {
                const err17 = {
                  instancePath: instancePath + '/vlan/id',
                  schemaPath: '#/properties/vlan/then/properties/id/minimum',
                  keyword: 'minimum',
                  params: { comparison: '>=', limit: 0 },
                  message: 'must be >= 0',
                  schema: 0,
                  parentSchema: schema34.properties.vlan.then.properties.id,
                  data: data5,
                };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (typeof data5 === 'string') {
              if (!pattern7.test(data5)) {
                const err18 = {
                  instancePath: instancePath + '/vlan/id',
                  schemaPath: '#/properties/vlan/then/properties/id/pattern',
                  keyword: 'pattern',
                  params: { pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$' },
                  message:
                    'must match pattern "' +
                    '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$' +
                    '"',
                  schema: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$',
                  parentSchema: schema34.properties.vlan.then.properties.id,
                  data: data5,
                };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
          }
          if (data3.pcp !== undefined) {
            let data6 = data3.pcp;
            if (
              !(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) &&
              typeof data6 !== 'string'
            ) {
              const err19 = {
                instancePath: instancePath + '/vlan/pcp',
                schemaPath: '#/properties/vlan/then/properties/pcp/type',
                keyword: 'type',
                params: { type: schema34.properties.vlan.then.properties.pcp.type },
                message: 'must be integer,string',
                schema: schema34.properties.vlan.then.properties.pcp.type,
                parentSchema: schema34.properties.vlan.then.properties.pcp,
                data: data6,
              };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (typeof data6 == 'number' && isFinite(data6)) {
              if (data6 > 7 || isNaN(data6)) {
                const err20 = {
                  instancePath: instancePath + '/vlan/pcp',
                  schemaPath: '#/properties/vlan/then/properties/pcp/maximum',
                  keyword: 'maximum',
                  params: { comparison: '<=', limit: 7 },
                  message: 'must be <= 7',
                  schema: 7,
                  parentSchema: schema34.properties.vlan.then.properties.pcp,
                  data: data6,
                };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              if (data6 < 0 || isNaN(data6)) {
                const err21 = {
                  instancePath: instancePath + '/vlan/pcp',
                  schemaPath: '#/properties/vlan/then/properties/pcp/minimum',
                  keyword: 'minimum',
                  params: { comparison: '>=', limit: 0 },
                  message: 'must be >= 0',
                  schema: 0,
                  parentSchema: schema34.properties.vlan.then.properties.pcp,
                  data: data6,
                };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (typeof data6 === 'string') {
              if (!pattern8.test(data6)) {
                const err22 = {
                  instancePath: instancePath + '/vlan/pcp',
                  schemaPath: '#/properties/vlan/then/properties/pcp/pattern',
                  keyword: 'pattern',
                  params: { pattern: '^0*[0-7]$' },
                  message: 'must match pattern "' + '^0*[0-7]$' + '"',
                  schema: '^0*[0-7]$',
                  parentSchema: schema34.properties.vlan.then.properties.pcp,
                  data: data6,
                };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
          }
        }
        var _valid0 = _errs14 === errors;
        valid1 = _valid0;
      }
      if (!valid1) {
        const err23 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '#/properties/vlan/if',
          keyword: 'if',
          params: { failingKeyword: 'then' },
          message: 'must match "then" schema',
          schema: schema34.properties.vlan.if,
          parentSchema: schema34.properties.vlan,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
        if (data3.operation !== undefined) {
          let data7 = data3.operation;
          if (typeof data7 !== 'string') {
            const err24 = {
              instancePath: instancePath + '/vlan/operation',
              schemaPath: '#/properties/vlan/properties/operation/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema34.properties.vlan.properties.operation.type,
              parentSchema: schema34.properties.vlan.properties.operation,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
          if (!(data7 === 'none' || data7 === 'add' || data7 === 'del')) {
            const err25 = {
              instancePath: instancePath + '/vlan/operation',
              schemaPath: '#/properties/vlan/properties/operation/enum',
              keyword: 'enum',
              params: { allowedValues: schema34.properties.vlan.properties.operation.enum },
              message: 'must be equal to one of the allowed values',
              schema: schema34.properties.vlan.properties.operation.enum,
              parentSchema: schema34.properties.vlan.properties.operation,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data3.id !== undefined) {
          let data8 = data3.id;
          if (
            !(typeof data8 == 'number' && !(data8 % 1) && !isNaN(data8) && isFinite(data8)) &&
            typeof data8 !== 'string' &&
            data8 !== null
          ) {
            const err26 = {
              instancePath: instancePath + '/vlan/id',
              schemaPath: '#/properties/vlan/properties/id/type',
              keyword: 'type',
              params: { type: schema34.properties.vlan.properties.id.type },
              message: 'must be integer,string,null',
              schema: schema34.properties.vlan.properties.id.type,
              parentSchema: schema34.properties.vlan.properties.id,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data3.pcp !== undefined) {
          let data9 = data3.pcp;
          if (
            !(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9)) &&
            typeof data9 !== 'string' &&
            data9 !== null
          ) {
            const err27 = {
              instancePath: instancePath + '/vlan/pcp',
              schemaPath: '#/properties/vlan/properties/pcp/type',
              keyword: 'type',
              params: { type: schema34.properties.vlan.properties.pcp.type },
              message: 'must be integer,string,null',
              schema: schema34.properties.vlan.properties.pcp.type,
              parentSchema: schema34.properties.vlan.properties.pcp,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data3.id !== undefined) {
          if (data3.operation === undefined) {
            const err28 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '#/properties/vlan/dependentRequired',
              keyword: 'dependentRequired',
              params: { property: 'id', missingProperty: 'operation', depsCount: 1, deps: 'operation' },
              message: 'must have property operation when property id is present',
              schema: schema34.properties.vlan.dependentRequired,
              parentSchema: schema34.properties.vlan,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
        if (data3.pcp !== undefined) {
          if (data3.operation === undefined) {
            const err29 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '#/properties/vlan/dependentRequired',
              keyword: 'dependentRequired',
              params: { property: 'pcp', missingProperty: 'operation', depsCount: 1, deps: 'operation' },
              message: 'must have property operation when property pcp is present',
              schema: schema34.properties.vlan.dependentRequired,
              parentSchema: schema34.properties.vlan,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err30 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema34.type,
      parentSchema: schema34,
      data,
    };
    if (vErrors === null) {
      vErrors = [err30];
    } else {
      vErrors.push(err30);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = {
  props: { action: true, port: true, dir: true, vlan: true },
  dynamicProps: false,
  dynamicItems: false,
};

export const updateVfClassifierTableBody = validate24;
const schema35 = {
  description: 'An entry of the classifier table to add or to delete.',
  type: 'object',
  required: ['action', 'type', 'mac_address', 'port'],
  properties: {
    action: { description: 'Add or delete the entry.', type: 'string', enum: ['add', 'del'] },
    type: {
      description: 'By MAC address, or by VLAN id and MAC address.',
      type: 'string',
      enum: ['mac', 'vlan'],
    },
    vlan: {
      description: 'The VLAN id, as a number or a decimal string. Needed with type vlan, ignored otherwise.',
      type: ['integer', 'string', 'null'],
    },
    mac_address: {
      description:
        'A MAC address with colons, hyphens, Cisco dots or bare, in any case, or the word `default`. The address of all\nzeros stands for "no address" in spp_vf and is not taken.\n',
      type: 'string',
      pattern:
        '^(default|(?!(0[-:.]?){12}$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
      'x-expected': 'six bytes such as 52:54:00:12:34:56, not all zero, or the word default',
      examples: ['52:54:00:12:34:56'],
    },
    port: {
      description: 'A port of spp_vf.',
      type: 'string',
      pattern: '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring):(0|[1-9][0-9]{0,4}))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N',
      examples: ['ring:0'],
    },
  },
  additionalProperties: true,
  if: { required: ['type'], additionalProperties: true, properties: { type: { const: 'vlan' } } },
  then: {
    required: ['vlan'],
    additionalProperties: true,
    properties: {
      vlan: {
        description: 'A VLAN id, as a number or a decimal string.',
        type: ['integer', 'string'],
        minimum: 0,
        maximum: 4095,
        pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$',
        'x-expected': '0 to 4095',
        examples: [100],
      },
    },
  },
};
const pattern10 = new RegExp(
  '^(default|(?!(0[-:.]?){12}$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
  'u',
);

function validate24(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    let missing0;
    if (data.type === undefined && (missing0 = 'type')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ('vlan' !== data.type) {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs5 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.vlan === undefined) {
        const err2 = {
          instancePath,
          schemaPath: '#/then/required',
          keyword: 'required',
          params: { missingProperty: 'vlan' },
          message: "must have required property '" + 'vlan' + "'",
          schema: schema35.then.required,
          parentSchema: schema35.then,
          data,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data.vlan !== undefined) {
        let data1 = data.vlan;
        if (
          !(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1)) &&
          typeof data1 !== 'string'
        ) {
          const err3 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '#/then/properties/vlan/type',
            keyword: 'type',
            params: { type: schema35.then.properties.vlan.type },
            message: 'must be integer,string',
            schema: schema35.then.properties.vlan.type,
            parentSchema: schema35.then.properties.vlan,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (typeof data1 == 'number' && isFinite(data1)) {
          if (data1 > 4095 || isNaN(data1)) {
            const err4 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '#/then/properties/vlan/maximum',
              keyword: 'maximum',
              params: { comparison: '<=', limit: 4095 },
              message: 'must be <= 4095',
              schema: 4095,
              parentSchema: schema35.then.properties.vlan,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 < 0 || isNaN(data1)) {
            const err5 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '#/then/properties/vlan/minimum',
              keyword: 'minimum',
              params: { comparison: '>=', limit: 0 },
              message: 'must be >= 0',
              schema: 0,
              parentSchema: schema35.then.properties.vlan,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (typeof data1 === 'string') {
          if (!pattern7.test(data1)) {
            const err6 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '#/then/properties/vlan/pattern',
              keyword: 'pattern',
              params: { pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$' },
              message:
                'must match pattern "' +
                '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$' +
                '"',
              schema: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$',
              parentSchema: schema35.then.properties.vlan,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      }
    }
    var _valid0 = _errs5 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err7 = {
      instancePath,
      schemaPath: '#/if',
      keyword: 'if',
      params: { failingKeyword: 'then' },
      message: 'must match "then" schema',
      schema: schema35.if,
      parentSchema: schema35,
      data,
    };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.action === undefined) {
      const err8 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'action' },
        message: "must have required property '" + 'action' + "'",
        schema: schema35.required,
        parentSchema: schema35,
        data,
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.type === undefined) {
      const err9 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'type' },
        message: "must have required property '" + 'type' + "'",
        schema: schema35.required,
        parentSchema: schema35,
        data,
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.mac_address === undefined) {
      const err10 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'mac_address' },
        message: "must have required property '" + 'mac_address' + "'",
        schema: schema35.required,
        parentSchema: schema35,
        data,
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.port === undefined) {
      const err11 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'port' },
        message: "must have required property '" + 'port' + "'",
        schema: schema35.required,
        parentSchema: schema35,
        data,
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.action !== undefined) {
      let data2 = data.action;
      if (typeof data2 !== 'string') {
        const err12 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema35.properties.action.type,
          parentSchema: schema35.properties.action,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (!(data2 === 'add' || data2 === 'del')) {
        const err13 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/enum',
          keyword: 'enum',
          params: { allowedValues: schema35.properties.action.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema35.properties.action.enum,
          parentSchema: schema35.properties.action,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      let data3 = data.type;
      if (typeof data3 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema35.properties.type.type,
          parentSchema: schema35.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data3 === 'mac' || data3 === 'vlan')) {
        const err15 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema35.properties.type.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema35.properties.type.enum,
          parentSchema: schema35.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.vlan !== undefined) {
      let data4 = data.vlan;
      if (
        !(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4)) &&
        typeof data4 !== 'string' &&
        data4 !== null
      ) {
        const err16 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '#/properties/vlan/type',
          keyword: 'type',
          params: { type: schema35.properties.vlan.type },
          message: 'must be integer,string,null',
          schema: schema35.properties.vlan.type,
          parentSchema: schema35.properties.vlan,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.mac_address !== undefined) {
      let data5 = data.mac_address;
      if (typeof data5 === 'string') {
        if (!pattern10.test(data5)) {
          const err17 = {
            instancePath: instancePath + '/mac_address',
            schemaPath: '#/properties/mac_address/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(default|(?!(0[-:.]?){12}$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
            },
            message:
              'must match pattern "' +
              '^(default|(?!(0[-:.]?){12}$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$' +
              '"',
            schema:
              '^(default|(?!(0[-:.]?){12}$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
            parentSchema: schema35.properties.mac_address,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/mac_address',
          schemaPath: '#/properties/mac_address/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema35.properties.mac_address.type,
          parentSchema: schema35.properties.mac_address,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.port !== undefined) {
      let data6 = data.port;
      if (typeof data6 === 'string') {
        if (!pattern6.test(data6)) {
          const err19 = {
            instancePath: instancePath + '/port',
            schemaPath: '#/properties/port/pattern',
            keyword: 'pattern',
            params: {
              pattern: '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring):(0|[1-9][0-9]{0,4}))$',
            },
            message:
              'must match pattern "' +
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring):(0|[1-9][0-9]{0,4}))$' +
              '"',
            schema: '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring):(0|[1-9][0-9]{0,4}))$',
            parentSchema: schema35.properties.port,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = {
          instancePath: instancePath + '/port',
          schemaPath: '#/properties/port/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema35.properties.port.type,
          parentSchema: schema35.properties.port,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
  } else {
    const err21 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema35.type,
      parentSchema: schema35,
      data,
    };
    if (vErrors === null) {
      vErrors = [err21];
    } else {
      vErrors.push(err21);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const setNfvForwardingBody = validate25;
const schema36 = {
  description: 'Start or stop forwarding.',
  type: 'object',
  required: ['action'],
  properties: { action: { description: 'Start or stop.', type: 'string', enum: ['start', 'stop'] } },
};

function validate25(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.action === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'action' },
        message: "must have required property '" + 'action' + "'",
        schema: schema36.required,
        parentSchema: schema36,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.action !== undefined) {
      let data0 = data.action;
      if (typeof data0 !== 'string') {
        const err1 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema36.properties.action.type,
          parentSchema: schema36.properties.action,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (!(data0 === 'start' || data0 === 'stop')) {
        const err2 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/enum',
          keyword: 'enum',
          params: { allowedValues: schema36.properties.action.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema36.properties.action.enum,
          parentSchema: schema36.properties.action,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema36.type,
      parentSchema: schema36,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
validate25.evaluated = { props: { action: true }, dynamicProps: false, dynamicItems: false };

export const updateNfvPortBody = validate26;
const schema37 = {
  description: 'A port to add or to delete.',
  type: 'object',
  required: ['action', 'port'],
  properties: {
    action: { description: 'Add or delete the port.', type: 'string', enum: ['add', 'del'] },
    port: {
      description: 'A port that spp_nfv can add and delete. The phy ports are not among them.',
      type: 'string',
      pattern: '^(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4})$',
      'x-expected':
        'vhost:N, ring:N, pcap:N, nullpmd:N, tap:N or memif:N; never phy: spp_nfv damages its port table when told to add one, and dies when told to delete one',
      examples: ['vhost:0'],
    },
  },
};
const pattern12 = new RegExp('^(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4})$', 'u');

function validate26(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.action === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'action' },
        message: "must have required property '" + 'action' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.port === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'port' },
        message: "must have required property '" + 'port' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.action !== undefined) {
      let data0 = data.action;
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.action.type,
          parentSchema: schema37.properties.action,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (!(data0 === 'add' || data0 === 'del')) {
        const err3 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/enum',
          keyword: 'enum',
          params: { allowedValues: schema37.properties.action.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema37.properties.action.enum,
          parentSchema: schema37.properties.action,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.port !== undefined) {
      let data1 = data.port;
      if (typeof data1 === 'string') {
        if (!pattern12.test(data1)) {
          const err4 = {
            instancePath: instancePath + '/port',
            schemaPath: '#/properties/port/pattern',
            keyword: 'pattern',
            params: { pattern: '^(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4})$' },
            message:
              'must match pattern "' + '^(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4})$' + '"',
            schema: '^(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4})$',
            parentSchema: schema37.properties.port,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/port',
          schemaPath: '#/properties/port/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.port.type,
          parentSchema: schema37.properties.port,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  } else {
    const err6 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema37.type,
      parentSchema: schema37,
      data,
    };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = { props: { action: true, port: true }, dynamicProps: false, dynamicItems: false };

export const addNfvPatchBody = validate27;
const schema38 = {
  description: 'A patch from one port to another.',
  type: 'object',
  required: ['src', 'dst'],
  properties: {
    src: {
      description: 'A port of spp_nfv.',
      type: 'string',
      pattern:
        '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N, ring:N, pcap:N, nullpmd:N, tap:N or memif:N',
      examples: ['vhost:0'],
    },
    dst: {
      description: 'A port of spp_nfv.',
      type: 'string',
      pattern:
        '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N, ring:N, pcap:N, nullpmd:N, tap:N or memif:N',
      examples: ['vhost:0'],
    },
  },
};
const pattern13 = new RegExp(
  '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
  'u',
);

function validate27(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.src === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'src' },
        message: "must have required property '" + 'src' + "'",
        schema: schema38.required,
        parentSchema: schema38,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.dst === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'dst' },
        message: "must have required property '" + 'dst' + "'",
        schema: schema38.required,
        parentSchema: schema38,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.src !== undefined) {
      let data0 = data.src;
      if (typeof data0 === 'string') {
        if (!pattern13.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/src',
            schemaPath: '#/properties/src/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
            },
            message:
              'must match pattern "' +
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$' +
              '"',
            schema:
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
            parentSchema: schema38.properties.src,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/src',
          schemaPath: '#/properties/src/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.properties.src.type,
          parentSchema: schema38.properties.src,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.dst !== undefined) {
      let data1 = data.dst;
      if (typeof data1 === 'string') {
        if (!pattern13.test(data1)) {
          const err4 = {
            instancePath: instancePath + '/dst',
            schemaPath: '#/properties/dst/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
            },
            message:
              'must match pattern "' +
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$' +
              '"',
            schema:
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,4}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
            parentSchema: schema38.properties.dst,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/dst',
          schemaPath: '#/properties/dst/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.properties.dst.type,
          parentSchema: schema38.properties.dst,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  } else {
    const err6 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema38.type,
      parentSchema: schema38,
      data,
    };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { props: { src: true, dst: true }, dynamicProps: false, dynamicItems: false };

export const validators = {
  listProcesses: {},
  getVf: { path: getVfPath },
  startVfComponent: { path: getVfPath, body: startVfComponentBody },
  updateVfComponentPortByOldUrl: {
    path: updateVfComponentPortByOldUrlPath,
    body: updateVfComponentPortByOldUrlBody,
  },
  stopVfComponent: { path: updateVfComponentPortByOldUrlPath },
  updateVfComponentPort: { path: updateVfComponentPortByOldUrlPath, body: updateVfComponentPortByOldUrlBody },
  updateVfClassifierTable: { path: getVfPath, body: updateVfClassifierTableBody },
  getNfv: { path: getVfPath },
  setNfvForwarding: { path: getVfPath, body: setNfvForwardingBody },
  updateNfvPort: { path: getVfPath, body: updateNfvPortBody },
  addNfvPatch: { path: getVfPath, body: addNfvPatchBody },
  resetNfvPatches: { path: getVfPath },
  getPrimaryStatus: {},
  clearPrimaryStatus: {},
};
