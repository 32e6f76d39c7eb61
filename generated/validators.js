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
        'The name of a component: 1 to 31 printable ASCII characters except space, quotation mark, backslash and slash. The\nnames `.` and `..` are not allowed, because a URL cannot contain them. A longer name, a quotation mark or a control\ncharacter would make every later status of the process unreadable.\n',
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
      description: 'The type of the component.',
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
        'The name of a component: 1 to 31 printable ASCII characters except space, quotation mark, backslash and slash. The\nnames `.` and `..` are not allowed, because a URL cannot contain them. A longer name, a quotation mark or a control\ncharacter would make every later status of the process unreadable.\n',
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
      description:
        'A port of spp_vf or spp_mirror. The port tables of these processes end at 31. A port with the number 32 would change\nthe entry of another port or end the process.\n',
      type: 'string',
      pattern: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31',
      examples: ['ring:0'],
    },
    dir: {
      description: 'The receiving (rx) or the sending (tx) side of the component.',
      type: 'string',
      enum: ['rx', 'tx'],
    },
    vlan: {
      description:
        'The operation on the VLAN tag. An empty object or null means no operation. `id` and `pcp` are required to add a tag\nand are ignored otherwise. The whole object is ignored when a port is detached.\n',
      type: ['object', 'null'],
      properties: {
        operation: {
          description: 'No operation, add a tag, or delete the tag.',
          type: 'string',
          enum: ['none', 'add', 'del'],
        },
        id: {
          description: 'The VLAN id of the tag to add, 0 to 4095, as a number or a decimal string.',
          oneOf: [{ type: 'integer' }, { type: 'string' }, { type: 'null' }],
        },
        pcp: {
          description: 'The priority code point of the tag to add, 0 to 7, as a number or a decimal string.',
          oneOf: [{ type: 'integer' }, { type: 'string' }, { type: 'null' }],
        },
      },
    },
  },
  if: {
    required: ['action'],
    additionalProperties: true,
    properties: { action: { type: 'string', const: 'attach' } },
  },
  then: {
    additionalProperties: true,
    properties: {
      vlan: {
        type: ['object', 'null'],
        additionalProperties: true,
        dependentRequired: { id: ['operation'], pcp: ['operation'] },
        if: {
          type: 'object',
          required: ['operation'],
          additionalProperties: true,
          properties: { operation: { type: 'string', const: 'add' } },
        },
        then: {
          required: ['id', 'pcp'],
          additionalProperties: true,
          properties: {
            id: {
              description: 'A VLAN id, as a number or a decimal string.',
              oneOf: [
                { type: 'integer', minimum: 0, maximum: 4095 },
                {
                  type: 'string',
                  pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$',
                },
              ],
              'x-expected': '0 to 4095',
              examples: [100],
            },
            pcp: {
              description: 'The priority code point (PCP) of a VLAN tag, as a number or a decimal string.',
              oneOf: [
                { type: 'integer', minimum: 0, maximum: 7 },
                { type: 'string', pattern: '^0*[0-7]$' },
              ],
              'x-expected': '0 to 7',
              examples: [3],
            },
          },
        },
      },
    },
  },
};
const pattern6 = new RegExp('^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$', 'u');
const pattern7 = new RegExp('^0*[0-7]$', 'u');
const pattern8 = new RegExp(
  '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
  'u',
);

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
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    let missing0;
    if (data.action === undefined && (missing0 = 'action')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data.action !== undefined) {
        let data0 = data.action;
        if (typeof data0 !== 'string') {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if ('attach' !== data0) {
          const err2 = {};
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
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
    const _errs6 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.vlan !== undefined) {
        let data1 = data.vlan;
        if (!(data1 && typeof data1 == 'object' && !Array.isArray(data1)) && data1 !== null) {
          const err3 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '#/then/properties/vlan/type',
            keyword: 'type',
            params: { type: schema34.then.properties.vlan.type },
            message: 'must be object,null',
            schema: schema34.then.properties.vlan.type,
            parentSchema: schema34.then.properties.vlan,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        const _errs10 = errors;
        let valid3 = true;
        const _errs11 = errors;
        if (errors === _errs11) {
          if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
            let missing1;
            if (data1.operation === undefined && (missing1 = 'operation')) {
              const err4 = {};
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            } else {
              if (data1.operation !== undefined) {
                let data2 = data1.operation;
                if (typeof data2 !== 'string') {
                  const err5 = {};
                  if (vErrors === null) {
                    vErrors = [err5];
                  } else {
                    vErrors.push(err5);
                  }
                  errors++;
                }
                if ('add' !== data2) {
                  const err6 = {};
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err7 = {};
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        var _valid1 = _errs11 === errors;
        errors = _errs10;
        if (vErrors !== null) {
          if (_errs10) {
            vErrors.length = _errs10;
          } else {
            vErrors = null;
          }
        }
        if (_valid1) {
          const _errs16 = errors;
          if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
            if (data1.id === undefined) {
              const err8 = {
                instancePath: instancePath + '/vlan',
                schemaPath: '#/then/properties/vlan/then/required',
                keyword: 'required',
                params: { missingProperty: 'id' },
                message: "must have required property '" + 'id' + "'",
                schema: schema34.then.properties.vlan.then.required,
                parentSchema: schema34.then.properties.vlan.then,
                data: data1,
              };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data1.pcp === undefined) {
              const err9 = {
                instancePath: instancePath + '/vlan',
                schemaPath: '#/then/properties/vlan/then/required',
                keyword: 'required',
                params: { missingProperty: 'pcp' },
                message: "must have required property '" + 'pcp' + "'",
                schema: schema34.then.properties.vlan.then.required,
                parentSchema: schema34.then.properties.vlan.then,
                data: data1,
              };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (data1.id !== undefined) {
              let data3 = data1.id;
              const _errs19 = errors;
              let valid6 = false;
              let passing0 = null;
              const _errs20 = errors;
              if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                const err10 = {
                  instancePath: instancePath + '/vlan/id',
                  schemaPath: '#/then/properties/vlan/then/properties/id/oneOf/0/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema34.then.properties.vlan.then.properties.id.oneOf[0].type,
                  parentSchema: schema34.then.properties.vlan.then.properties.id.oneOf[0],
                  data: data3,
                };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
              if (typeof data3 == 'number' && isFinite(data3)) {
                if (data3 > 4095 || isNaN(data3)) {
                  const err11 = {
                    instancePath: instancePath + '/vlan/id',
                    schemaPath: '#/then/properties/vlan/then/properties/id/oneOf/0/maximum',
                    keyword: 'maximum',
                    params: { comparison: '<=', limit: 4095 },
                    message: 'must be <= 4095',
                    schema: 4095,
                    parentSchema: schema34.then.properties.vlan.then.properties.id.oneOf[0],
                    data: data3,
                  };
                  if (vErrors === null) {
                    vErrors = [err11];
                  } else {
                    vErrors.push(err11);
                  }
                  errors++;
                }
                if (data3 < 0 || isNaN(data3)) {
                  const err12 = {
                    instancePath: instancePath + '/vlan/id',
                    schemaPath: '#/then/properties/vlan/then/properties/id/oneOf/0/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema34.then.properties.vlan.then.properties.id.oneOf[0],
                    data: data3,
                  };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              }
              var _valid2 = _errs20 === errors;
              if (_valid2) {
                valid6 = true;
                passing0 = 0;
              }
              const _errs22 = errors;
              if (typeof data3 === 'string') {
                if (!pattern6.test(data3)) {
                  const err13 = {
                    instancePath: instancePath + '/vlan/id',
                    schemaPath: '#/then/properties/vlan/then/properties/id/oneOf/1/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$' },
                    message:
                      'must match pattern "' +
                      '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$' +
                      '"',
                    schema: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$',
                    parentSchema: schema34.then.properties.vlan.then.properties.id.oneOf[1],
                    data: data3,
                  };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
              } else {
                const err14 = {
                  instancePath: instancePath + '/vlan/id',
                  schemaPath: '#/then/properties/vlan/then/properties/id/oneOf/1/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema34.then.properties.vlan.then.properties.id.oneOf[1].type,
                  parentSchema: schema34.then.properties.vlan.then.properties.id.oneOf[1],
                  data: data3,
                };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
              var _valid2 = _errs22 === errors;
              if (_valid2 && valid6) {
                valid6 = false;
                passing0 = [passing0, 1];
              } else {
                if (_valid2) {
                  valid6 = true;
                  passing0 = 1;
                }
              }
              if (!valid6) {
                const err15 = {
                  instancePath: instancePath + '/vlan/id',
                  schemaPath: '#/then/properties/vlan/then/properties/id/oneOf',
                  keyword: 'oneOf',
                  params: { passingSchemas: passing0 },
                  message: 'must match exactly one schema in oneOf',
                  schema: schema34.then.properties.vlan.then.properties.id.oneOf,
                  parentSchema: schema34.then.properties.vlan.then.properties.id,
                  data: data3,
                };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              } else {
                errors = _errs19;
                if (vErrors !== null) {
                  if (_errs19) {
                    vErrors.length = _errs19;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data1.pcp !== undefined) {
              let data4 = data1.pcp;
              const _errs25 = errors;
              let valid7 = false;
              let passing1 = null;
              const _errs26 = errors;
              if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                const err16 = {
                  instancePath: instancePath + '/vlan/pcp',
                  schemaPath: '#/then/properties/vlan/then/properties/pcp/oneOf/0/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema34.then.properties.vlan.then.properties.pcp.oneOf[0].type,
                  parentSchema: schema34.then.properties.vlan.then.properties.pcp.oneOf[0],
                  data: data4,
                };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
              if (typeof data4 == 'number' && isFinite(data4)) {
                if (data4 > 7 || isNaN(data4)) {
                  const err17 = {
                    instancePath: instancePath + '/vlan/pcp',
                    schemaPath: '#/then/properties/vlan/then/properties/pcp/oneOf/0/maximum',
                    keyword: 'maximum',
                    params: { comparison: '<=', limit: 7 },
                    message: 'must be <= 7',
                    schema: 7,
                    parentSchema: schema34.then.properties.vlan.then.properties.pcp.oneOf[0],
                    data: data4,
                  };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
                if (data4 < 0 || isNaN(data4)) {
                  const err18 = {
                    instancePath: instancePath + '/vlan/pcp',
                    schemaPath: '#/then/properties/vlan/then/properties/pcp/oneOf/0/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema34.then.properties.vlan.then.properties.pcp.oneOf[0],
                    data: data4,
                  };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
              }
              var _valid3 = _errs26 === errors;
              if (_valid3) {
                valid7 = true;
                passing1 = 0;
              }
              const _errs28 = errors;
              if (typeof data4 === 'string') {
                if (!pattern7.test(data4)) {
                  const err19 = {
                    instancePath: instancePath + '/vlan/pcp',
                    schemaPath: '#/then/properties/vlan/then/properties/pcp/oneOf/1/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^0*[0-7]$' },
                    message: 'must match pattern "' + '^0*[0-7]$' + '"',
                    schema: '^0*[0-7]$',
                    parentSchema: schema34.then.properties.vlan.then.properties.pcp.oneOf[1],
                    data: data4,
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
                  instancePath: instancePath + '/vlan/pcp',
                  schemaPath: '#/then/properties/vlan/then/properties/pcp/oneOf/1/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema34.then.properties.vlan.then.properties.pcp.oneOf[1].type,
                  parentSchema: schema34.then.properties.vlan.then.properties.pcp.oneOf[1],
                  data: data4,
                };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              var _valid3 = _errs28 === errors;
              if (_valid3 && valid7) {
                valid7 = false;
                passing1 = [passing1, 1];
              } else {
                if (_valid3) {
                  valid7 = true;
                  passing1 = 1;
                }
              }
              if (!valid7) {
                const err21 = {
                  instancePath: instancePath + '/vlan/pcp',
                  schemaPath: '#/then/properties/vlan/then/properties/pcp/oneOf',
                  keyword: 'oneOf',
                  params: { passingSchemas: passing1 },
                  message: 'must match exactly one schema in oneOf',
                  schema: schema34.then.properties.vlan.then.properties.pcp.oneOf,
                  parentSchema: schema34.then.properties.vlan.then.properties.pcp,
                  data: data4,
                };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              } else {
                errors = _errs25;
                if (vErrors !== null) {
                  if (_errs25) {
                    vErrors.length = _errs25;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          }
          var _valid1 = _errs16 === errors;
          valid3 = _valid1;
        }
        if (!valid3) {
          const err22 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '#/then/properties/vlan/if',
            keyword: 'if',
            params: { failingKeyword: 'then' },
            message: 'must match "then" schema',
            schema: schema34.then.properties.vlan.if,
            parentSchema: schema34.then.properties.vlan,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
          if (data1.id !== undefined) {
            if (data1.operation === undefined) {
              const err23 = {
                instancePath: instancePath + '/vlan',
                schemaPath: '#/then/properties/vlan/dependentRequired',
                keyword: 'dependentRequired',
                params: { property: 'id', missingProperty: 'operation', depsCount: 1, deps: 'operation' },
                message: 'must have property operation when property id is present',
                schema: schema34.then.properties.vlan.dependentRequired,
                parentSchema: schema34.then.properties.vlan,
                data: data1,
              };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
          }
          if (data1.pcp !== undefined) {
            if (data1.operation === undefined) {
              const err24 = {
                instancePath: instancePath + '/vlan',
                schemaPath: '#/then/properties/vlan/dependentRequired',
                keyword: 'dependentRequired',
                params: { property: 'pcp', missingProperty: 'operation', depsCount: 1, deps: 'operation' },
                message: 'must have property operation when property pcp is present',
                schema: schema34.then.properties.vlan.dependentRequired,
                parentSchema: schema34.then.properties.vlan,
                data: data1,
              };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
          }
        }
      }
    }
    var _valid0 = _errs6 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err25 = {
      instancePath,
      schemaPath: '#/if',
      keyword: 'if',
      params: { failingKeyword: 'then' },
      message: 'must match "then" schema',
      schema: schema34.if,
      parentSchema: schema34,
      data,
    };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.action === undefined) {
      const err26 = {
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
        vErrors = [err26];
      } else {
        vErrors.push(err26);
      }
      errors++;
    }
    if (data.port === undefined) {
      const err27 = {
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
        vErrors = [err27];
      } else {
        vErrors.push(err27);
      }
      errors++;
    }
    if (data.dir === undefined) {
      const err28 = {
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
        vErrors = [err28];
      } else {
        vErrors.push(err28);
      }
      errors++;
    }
    if (data.action !== undefined) {
      let data5 = data.action;
      if (typeof data5 !== 'string') {
        const err29 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema34.properties.action.type,
          parentSchema: schema34.properties.action,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      if (!(data5 === 'attach' || data5 === 'detach')) {
        const err30 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/enum',
          keyword: 'enum',
          params: { allowedValues: schema34.properties.action.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema34.properties.action.enum,
          parentSchema: schema34.properties.action,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.port !== undefined) {
      let data6 = data.port;
      if (typeof data6 === 'string') {
        if (!pattern8.test(data6)) {
          const err31 = {
            instancePath: instancePath + '/port',
            schemaPath: '#/properties/port/pattern',
            keyword: 'pattern',
            params: {
              pattern: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            },
            message:
              'must match pattern "' +
              '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$' +
              '"',
            schema: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            parentSchema: schema34.properties.port,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      } else {
        const err32 = {
          instancePath: instancePath + '/port',
          schemaPath: '#/properties/port/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema34.properties.port.type,
          parentSchema: schema34.properties.port,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.dir !== undefined) {
      let data7 = data.dir;
      if (typeof data7 !== 'string') {
        const err33 = {
          instancePath: instancePath + '/dir',
          schemaPath: '#/properties/dir/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema34.properties.dir.type,
          parentSchema: schema34.properties.dir,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
      if (!(data7 === 'rx' || data7 === 'tx')) {
        const err34 = {
          instancePath: instancePath + '/dir',
          schemaPath: '#/properties/dir/enum',
          keyword: 'enum',
          params: { allowedValues: schema34.properties.dir.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema34.properties.dir.enum,
          parentSchema: schema34.properties.dir,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.vlan !== undefined) {
      let data8 = data.vlan;
      if (!(data8 && typeof data8 == 'object' && !Array.isArray(data8)) && data8 !== null) {
        const err35 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '#/properties/vlan/type',
          keyword: 'type',
          params: { type: schema34.properties.vlan.type },
          message: 'must be object,null',
          schema: schema34.properties.vlan.type,
          parentSchema: schema34.properties.vlan,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        if (data8.operation !== undefined) {
          let data9 = data8.operation;
          if (typeof data9 !== 'string') {
            const err36 = {
              instancePath: instancePath + '/vlan/operation',
              schemaPath: '#/properties/vlan/properties/operation/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema34.properties.vlan.properties.operation.type,
              parentSchema: schema34.properties.vlan.properties.operation,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          if (!(data9 === 'none' || data9 === 'add' || data9 === 'del')) {
            const err37 = {
              instancePath: instancePath + '/vlan/operation',
              schemaPath: '#/properties/vlan/properties/operation/enum',
              keyword: 'enum',
              params: { allowedValues: schema34.properties.vlan.properties.operation.enum },
              message: 'must be equal to one of the allowed values',
              schema: schema34.properties.vlan.properties.operation.enum,
              parentSchema: schema34.properties.vlan.properties.operation,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data8.id !== undefined) {
          let data10 = data8.id;
          const _errs42 = errors;
          let valid10 = false;
          let passing2 = null;
          const _errs43 = errors;
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err38 = {
              instancePath: instancePath + '/vlan/id',
              schemaPath: '#/properties/vlan/properties/id/oneOf/0/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema34.properties.vlan.properties.id.oneOf[0].type,
              parentSchema: schema34.properties.vlan.properties.id.oneOf[0],
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          var _valid4 = _errs43 === errors;
          if (_valid4) {
            valid10 = true;
            passing2 = 0;
          }
          const _errs45 = errors;
          if (typeof data10 !== 'string') {
            const err39 = {
              instancePath: instancePath + '/vlan/id',
              schemaPath: '#/properties/vlan/properties/id/oneOf/1/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema34.properties.vlan.properties.id.oneOf[1].type,
              parentSchema: schema34.properties.vlan.properties.id.oneOf[1],
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
          var _valid4 = _errs45 === errors;
          if (_valid4 && valid10) {
            valid10 = false;
            passing2 = [passing2, 1];
          } else {
            if (_valid4) {
              valid10 = true;
              passing2 = 1;
            }
            const _errs47 = errors;
            if (data10 !== null) {
              const err40 = {
                instancePath: instancePath + '/vlan/id',
                schemaPath: '#/properties/vlan/properties/id/oneOf/2/type',
                keyword: 'type',
                params: { type: 'null' },
                message: 'must be null',
                schema: schema34.properties.vlan.properties.id.oneOf[2].type,
                parentSchema: schema34.properties.vlan.properties.id.oneOf[2],
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            var _valid4 = _errs47 === errors;
            if (_valid4 && valid10) {
              valid10 = false;
              passing2 = [passing2, 2];
            } else {
              if (_valid4) {
                valid10 = true;
                passing2 = 2;
              }
            }
          }
          if (!valid10) {
            const err41 = {
              instancePath: instancePath + '/vlan/id',
              schemaPath: '#/properties/vlan/properties/id/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing2 },
              message: 'must match exactly one schema in oneOf',
              schema: schema34.properties.vlan.properties.id.oneOf,
              parentSchema: schema34.properties.vlan.properties.id,
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          } else {
            errors = _errs42;
            if (vErrors !== null) {
              if (_errs42) {
                vErrors.length = _errs42;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data8.pcp !== undefined) {
          let data11 = data8.pcp;
          const _errs50 = errors;
          let valid11 = false;
          let passing3 = null;
          const _errs51 = errors;
          if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err42 = {
              instancePath: instancePath + '/vlan/pcp',
              schemaPath: '#/properties/vlan/properties/pcp/oneOf/0/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema34.properties.vlan.properties.pcp.oneOf[0].type,
              parentSchema: schema34.properties.vlan.properties.pcp.oneOf[0],
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
          var _valid5 = _errs51 === errors;
          if (_valid5) {
            valid11 = true;
            passing3 = 0;
          }
          const _errs53 = errors;
          if (typeof data11 !== 'string') {
            const err43 = {
              instancePath: instancePath + '/vlan/pcp',
              schemaPath: '#/properties/vlan/properties/pcp/oneOf/1/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema34.properties.vlan.properties.pcp.oneOf[1].type,
              parentSchema: schema34.properties.vlan.properties.pcp.oneOf[1],
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
          var _valid5 = _errs53 === errors;
          if (_valid5 && valid11) {
            valid11 = false;
            passing3 = [passing3, 1];
          } else {
            if (_valid5) {
              valid11 = true;
              passing3 = 1;
            }
            const _errs55 = errors;
            if (data11 !== null) {
              const err44 = {
                instancePath: instancePath + '/vlan/pcp',
                schemaPath: '#/properties/vlan/properties/pcp/oneOf/2/type',
                keyword: 'type',
                params: { type: 'null' },
                message: 'must be null',
                schema: schema34.properties.vlan.properties.pcp.oneOf[2].type,
                parentSchema: schema34.properties.vlan.properties.pcp.oneOf[2],
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
            var _valid5 = _errs55 === errors;
            if (_valid5 && valid11) {
              valid11 = false;
              passing3 = [passing3, 2];
            } else {
              if (_valid5) {
                valid11 = true;
                passing3 = 2;
              }
            }
          }
          if (!valid11) {
            const err45 = {
              instancePath: instancePath + '/vlan/pcp',
              schemaPath: '#/properties/vlan/properties/pcp/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing3 },
              message: 'must match exactly one schema in oneOf',
              schema: schema34.properties.vlan.properties.pcp.oneOf,
              parentSchema: schema34.properties.vlan.properties.pcp,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          } else {
            errors = _errs50;
            if (vErrors !== null) {
              if (_errs50) {
                vErrors.length = _errs50;
              } else {
                vErrors = null;
              }
            }
          }
        }
      }
    }
  } else {
    const err46 = {
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
      vErrors = [err46];
    } else {
      vErrors.push(err46);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const updateVfClassifierTableBody = validate24;
const schema35 = {
  description: 'An entry of the classifier table to add or to delete.',
  type: 'object',
  required: ['action', 'type', 'mac_address', 'port'],
  properties: {
    action: { description: 'Add or delete the entry.', type: 'string', enum: ['add', 'del'] },
    type: {
      description: 'Match by MAC address, or by VLAN id and MAC address.',
      type: 'string',
      enum: ['mac', 'vlan'],
    },
    vlan: {
      description:
        'The VLAN id, as a number or a decimal string. Required with the type `vlan`, ignored otherwise.',
      oneOf: [{ type: 'integer' }, { type: 'string' }, { type: 'null' }],
    },
    mac_address: {
      description:
        'A MAC address with colons, hyphens, Cisco dots or no separators, in any case, or the word `default`. The all-zero\naddress and 00:00:00:00:00:01 are refused, because they mean no address and `default` in spp_vf.\n',
      type: 'string',
      pattern:
        '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
      'x-expected':
        'six bytes such as 52:54:00:12:34:56, neither all zero nor 00:00:00:00:00:01, which is taken for default; or the word default',
      examples: ['52:54:00:12:34:56'],
    },
    port: {
      description:
        'A port of spp_vf or spp_mirror. The port tables of these processes end at 31. A port with the number 32 would change\nthe entry of another port or end the process.\n',
      type: 'string',
      pattern: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31',
      examples: ['ring:0'],
    },
  },
  if: {
    required: ['type'],
    additionalProperties: true,
    properties: { type: { type: 'string', const: 'vlan' } },
  },
  then: {
    required: ['vlan'],
    additionalProperties: true,
    properties: {
      vlan: {
        description:
          'The VLAN id of a classifier entry, as a number or a decimal string. In spp_vf, 4095 means no VLAN id.',
        oneOf: [
          { type: 'integer', minimum: 0, maximum: 4094 },
          { type: 'string', pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-4])$' },
        ],
        'x-expected': '0 to 4094; 4095 is taken for no VLAN id',
        examples: [100],
      },
    },
  },
};
const pattern9 = new RegExp('^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-4])$', 'u');
const pattern10 = new RegExp(
  '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
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
        let data0 = data.type;
        if (typeof data0 !== 'string') {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if ('vlan' !== data0) {
          const err2 = {};
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
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
    const _errs6 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.vlan === undefined) {
        const err3 = {
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
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (data.vlan !== undefined) {
        let data1 = data.vlan;
        const _errs9 = errors;
        let valid3 = false;
        let passing0 = null;
        const _errs10 = errors;
        if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
          const err4 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '#/then/properties/vlan/oneOf/0/type',
            keyword: 'type',
            params: { type: 'integer' },
            message: 'must be integer',
            schema: schema35.then.properties.vlan.oneOf[0].type,
            parentSchema: schema35.then.properties.vlan.oneOf[0],
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (typeof data1 == 'number' && isFinite(data1)) {
          if (data1 > 4094 || isNaN(data1)) {
            const err5 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '#/then/properties/vlan/oneOf/0/maximum',
              keyword: 'maximum',
              params: { comparison: '<=', limit: 4094 },
              message: 'must be <= 4094',
              schema: 4094,
              parentSchema: schema35.then.properties.vlan.oneOf[0],
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
          if (data1 < 0 || isNaN(data1)) {
            const err6 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '#/then/properties/vlan/oneOf/0/minimum',
              keyword: 'minimum',
              params: { comparison: '>=', limit: 0 },
              message: 'must be >= 0',
              schema: 0,
              parentSchema: schema35.then.properties.vlan.oneOf[0],
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
        var _valid1 = _errs10 === errors;
        if (_valid1) {
          valid3 = true;
          passing0 = 0;
        }
        const _errs12 = errors;
        if (typeof data1 === 'string') {
          if (!pattern9.test(data1)) {
            const err7 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '#/then/properties/vlan/oneOf/1/pattern',
              keyword: 'pattern',
              params: { pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-4])$' },
              message:
                'must match pattern "' +
                '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-4])$' +
                '"',
              schema: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-4])$',
              parentSchema: schema35.then.properties.vlan.oneOf[1],
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        } else {
          const err8 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '#/then/properties/vlan/oneOf/1/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
            schema: schema35.then.properties.vlan.oneOf[1].type,
            parentSchema: schema35.then.properties.vlan.oneOf[1],
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        var _valid1 = _errs12 === errors;
        if (_valid1 && valid3) {
          valid3 = false;
          passing0 = [passing0, 1];
        } else {
          if (_valid1) {
            valid3 = true;
            passing0 = 1;
          }
        }
        if (!valid3) {
          const err9 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '#/then/properties/vlan/oneOf',
            keyword: 'oneOf',
            params: { passingSchemas: passing0 },
            message: 'must match exactly one schema in oneOf',
            schema: schema35.then.properties.vlan.oneOf,
            parentSchema: schema35.then.properties.vlan,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        } else {
          errors = _errs9;
          if (vErrors !== null) {
            if (_errs9) {
              vErrors.length = _errs9;
            } else {
              vErrors = null;
            }
          }
        }
      }
    }
    var _valid0 = _errs6 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err10 = {
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
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.action === undefined) {
      const err11 = {
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
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.type === undefined) {
      const err12 = {
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
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.mac_address === undefined) {
      const err13 = {
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
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.port === undefined) {
      const err14 = {
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
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    if (data.action !== undefined) {
      let data2 = data.action;
      if (typeof data2 !== 'string') {
        const err15 = {
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
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (!(data2 === 'add' || data2 === 'del')) {
        const err16 = {
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
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      let data3 = data.type;
      if (typeof data3 !== 'string') {
        const err17 = {
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
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (!(data3 === 'mac' || data3 === 'vlan')) {
        const err18 = {
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
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.vlan !== undefined) {
      let data4 = data.vlan;
      const _errs19 = errors;
      let valid5 = false;
      let passing1 = null;
      const _errs20 = errors;
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err19 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '#/properties/vlan/oneOf/0/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema35.properties.vlan.oneOf[0].type,
          parentSchema: schema35.properties.vlan.oneOf[0],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      var _valid2 = _errs20 === errors;
      if (_valid2) {
        valid5 = true;
        passing1 = 0;
      }
      const _errs22 = errors;
      if (typeof data4 !== 'string') {
        const err20 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '#/properties/vlan/oneOf/1/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema35.properties.vlan.oneOf[1].type,
          parentSchema: schema35.properties.vlan.oneOf[1],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      var _valid2 = _errs22 === errors;
      if (_valid2 && valid5) {
        valid5 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid2) {
          valid5 = true;
          passing1 = 1;
        }
        const _errs24 = errors;
        if (data4 !== null) {
          const err21 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '#/properties/vlan/oneOf/2/type',
            keyword: 'type',
            params: { type: 'null' },
            message: 'must be null',
            schema: schema35.properties.vlan.oneOf[2].type,
            parentSchema: schema35.properties.vlan.oneOf[2],
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        var _valid2 = _errs24 === errors;
        if (_valid2 && valid5) {
          valid5 = false;
          passing1 = [passing1, 2];
        } else {
          if (_valid2) {
            valid5 = true;
            passing1 = 2;
          }
        }
      }
      if (!valid5) {
        const err22 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '#/properties/vlan/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing1 },
          message: 'must match exactly one schema in oneOf',
          schema: schema35.properties.vlan.oneOf,
          parentSchema: schema35.properties.vlan,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      } else {
        errors = _errs19;
        if (vErrors !== null) {
          if (_errs19) {
            vErrors.length = _errs19;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.mac_address !== undefined) {
      let data5 = data.mac_address;
      if (typeof data5 === 'string') {
        if (!pattern10.test(data5)) {
          const err23 = {
            instancePath: instancePath + '/mac_address',
            schemaPath: '#/properties/mac_address/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
            },
            message:
              'must match pattern "' +
              '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$' +
              '"',
            schema:
              '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
            parentSchema: schema35.properties.mac_address,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = {
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
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.port !== undefined) {
      let data6 = data.port;
      if (typeof data6 === 'string') {
        if (!pattern8.test(data6)) {
          const err25 = {
            instancePath: instancePath + '/port',
            schemaPath: '#/properties/port/pattern',
            keyword: 'pattern',
            params: {
              pattern: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            },
            message:
              'must match pattern "' +
              '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$' +
              '"',
            schema: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            parentSchema: schema35.properties.port,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = {
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
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
  } else {
    const err27 = {
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
      vErrors = [err27];
    } else {
      vErrors.push(err27);
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
      description:
        'A port that spp_nfv can add and delete. Phy ports are excluded. The numbers of ports that spp_nfv creates end at 98,\nbecause all processes share an array of 99 packet counters.\n',
      type: 'string',
      pattern: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$',
      'x-expected':
        'vhost:N, ring:N, pcap:N, nullpmd:N, tap:N or memif:N, N up to 98 but for rings; never phy, which would damage or end the process',
      examples: ['vhost:0'],
    },
  },
};
const pattern12 = new RegExp(
  '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$',
  'u',
);

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
            params: {
              pattern: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$',
            },
            message:
              'must match pattern "' +
              '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$' +
              '"',
            schema: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$',
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
        '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N, ring:N, pcap:N, nullpmd:N, tap:N or memif:N',
      examples: ['vhost:0'],
    },
    dst: {
      description: 'A port of spp_nfv.',
      type: 'string',
      pattern:
        '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N, ring:N, pcap:N, nullpmd:N, tap:N or memif:N',
      examples: ['vhost:0'],
    },
  },
};
const pattern13 = new RegExp(
  '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
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
                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
            },
            message:
              'must match pattern "' +
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$' +
              '"',
            schema:
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
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
                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
            },
            message:
              'must match pattern "' +
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$' +
              '"',
            schema:
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
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

export const startMirrorComponentBody = validate28;
const schema39 = {
  description: 'A mirror component to start.',
  type: 'object',
  required: ['name', 'core', 'type'],
  properties: {
    name: {
      description:
        'The name of a component: 1 to 31 printable ASCII characters except space, quotation mark, backslash and slash. The\nnames `.` and `..` are not allowed, because a URL cannot contain them. A longer name, a quotation mark or a control\ncharacter would make every later status of the process unreadable.\n',
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
    type: { description: 'The type of the component.', type: 'string', enum: ['mirror'] },
  },
};

function validate28(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate28.evaluated;
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
        schema: schema39.required,
        parentSchema: schema39,
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
        schema: schema39.required,
        parentSchema: schema39,
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
        schema: schema39.required,
        parentSchema: schema39,
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
            parentSchema: schema39.properties.name,
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
          schema: schema39.properties.name.type,
          parentSchema: schema39.properties.name,
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
          schema: schema39.properties.core.type,
          parentSchema: schema39.properties.core,
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
            parentSchema: schema39.properties.core,
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
            parentSchema: schema39.properties.core,
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
          schema: schema39.properties.type.type,
          parentSchema: schema39.properties.type,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (!(data2 === 'mirror')) {
        const err9 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema39.properties.type.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema39.properties.type.enum,
          parentSchema: schema39.properties.type,
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
      schema: schema39.type,
      parentSchema: schema39,
      data,
    };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
validate28.evaluated = {
  props: { name: true, core: true, type: true },
  dynamicProps: false,
  dynamicItems: false,
};

export const updateMirrorComponentPortBody = validate29;
const schema40 = {
  description: 'A port to attach to a mirror component, or to detach from it.',
  type: 'object',
  required: ['action', 'port', 'dir'],
  properties: {
    action: { description: 'Attach or detach the port.', type: 'string', enum: ['attach', 'detach'] },
    port: {
      description:
        'A port of spp_vf or spp_mirror. The port tables of these processes end at 31. A port with the number 32 would change\nthe entry of another port or end the process.\n',
      type: 'string',
      pattern: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31',
      examples: ['ring:0'],
    },
    dir: {
      description: 'The receiving (rx) or the sending (tx) side of the component.',
      type: 'string',
      enum: ['rx', 'tx'],
    },
  },
};

function validate29(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
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
        schema: schema40.required,
        parentSchema: schema40,
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
        schema: schema40.required,
        parentSchema: schema40,
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
        schema: schema40.required,
        parentSchema: schema40,
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
          schema: schema40.properties.action.type,
          parentSchema: schema40.properties.action,
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
          params: { allowedValues: schema40.properties.action.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema40.properties.action.enum,
          parentSchema: schema40.properties.action,
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
        if (!pattern8.test(data1)) {
          const err5 = {
            instancePath: instancePath + '/port',
            schemaPath: '#/properties/port/pattern',
            keyword: 'pattern',
            params: {
              pattern: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            },
            message:
              'must match pattern "' +
              '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$' +
              '"',
            schema: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            parentSchema: schema40.properties.port,
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
          schema: schema40.properties.port.type,
          parentSchema: schema40.properties.port,
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
          schema: schema40.properties.dir.type,
          parentSchema: schema40.properties.dir,
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
          params: { allowedValues: schema40.properties.dir.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema40.properties.dir.enum,
          parentSchema: schema40.properties.dir,
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
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema40.type,
      parentSchema: schema40,
      data,
    };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = {
  props: { action: true, port: true, dir: true },
  dynamicProps: false,
  dynamicItems: false,
};

export const setPcapCaptureBody = validate30;
const schema41 = {
  description: 'Start or stop capturing.',
  type: 'object',
  required: ['action'],
  properties: { action: { description: 'Start or stop.', type: 'string', enum: ['start', 'stop'] } },
};

function validate30(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate30.evaluated;
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
        schema: schema41.required,
        parentSchema: schema41,
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
          schema: schema41.properties.action.type,
          parentSchema: schema41.properties.action,
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
          params: { allowedValues: schema41.properties.action.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema41.properties.action.enum,
          parentSchema: schema41.properties.action,
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
      schema: schema41.type,
      parentSchema: schema41,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { props: { action: true }, dynamicProps: false, dynamicItems: false };

export const exitPrimaryQuery = validate31;
const schema42 = {
  type: 'object',
  required: [],
  properties: { force: { type: 'string', enum: ['true', 'false'] } },
};

function validate31(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.force !== undefined) {
      let data0 = data.force;
      if (typeof data0 !== 'string') {
        const err0 = {
          instancePath: instancePath + '/force',
          schemaPath: '#/properties/force/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema42.properties.force.type,
          parentSchema: schema42.properties.force,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      if (!(data0 === 'true' || data0 === 'false')) {
        const err1 = {
          instancePath: instancePath + '/force',
          schemaPath: '#/properties/force/enum',
          keyword: 'enum',
          params: { allowedValues: schema42.properties.force.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema42.properties.force.enum,
          parentSchema: schema42.properties.force,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema42.type,
      parentSchema: schema42,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
validate31.evaluated = { props: { force: true }, dynamicProps: false, dynamicItems: false };

export const updatePrimaryPortBody = validate32;
const schema43 = {
  description: 'A port of the primary to add or to delete.',
  type: 'object',
  required: ['action', 'port'],
  properties: {
    action: { description: 'Add or delete the port.', type: 'string', enum: ['add', 'del'] },
    port: {
      description:
        'A port that spp_primary can add and delete. Phy ports are excluded. The numbers of created ports end at 98, as in\nspp_nfv. The numbers of pipes end at 999, because the device name of a pipe has three digits.\n',
      type: 'string',
      pattern:
        '^(ring:(0|[1-9][0-9]{0,4})|pipe:(0|[1-9][0-9]{0,2})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
      'x-expected':
        'vhost:N, ring:N, pcap:N, nullpmd:N, memif:N or pipe:N, N up to 98 (999 for pipes) but for rings; never phy or tap, which would damage the port table',
      examples: ['vhost:0'],
    },
    rx: {
      description: 'The ring that a pipe receives from. Required to add a pipe, ignored otherwise.',
      type: ['string', 'null'],
    },
    tx: {
      description: 'The ring that a pipe sends to. Required to add a pipe, ignored otherwise.',
      type: ['string', 'null'],
    },
  },
  if: {
    required: ['action', 'port'],
    additionalProperties: true,
    properties: {
      action: { type: 'string', const: 'add' },
      port: { type: 'string', pattern: '^pipe:[\\s\\S]*$' },
    },
  },
  then: {
    required: ['rx', 'tx'],
    additionalProperties: true,
    properties: {
      rx: {
        description: 'A ring.',
        type: 'string',
        pattern: '^ring:(0|[1-9][0-9]{0,4})$',
        'x-expected': 'ring:N',
        examples: ['ring:1'],
      },
      tx: {
        description: 'A ring.',
        type: 'string',
        pattern: '^ring:(0|[1-9][0-9]{0,4})$',
        'x-expected': 'ring:N',
        examples: ['ring:1'],
      },
    },
  },
};
const pattern17 = new RegExp('^pipe:[\\s\\S]*$', 'u');
const pattern18 = new RegExp('^ring:(0|[1-9][0-9]{0,4})$', 'u');
const pattern20 = new RegExp(
  '^(ring:(0|[1-9][0-9]{0,4})|pipe:(0|[1-9][0-9]{0,2})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
  'u',
);

function validate32(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate32.evaluated;
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
    if (
      (data.action === undefined && (missing0 = 'action')) ||
      (data.port === undefined && (missing0 = 'port'))
    ) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data.action !== undefined) {
        let data0 = data.action;
        const _errs4 = errors;
        if (typeof data0 !== 'string') {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if ('add' !== data0) {
          const err2 = {};
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        var valid1 = _errs4 === errors;
      } else {
        var valid1 = true;
      }
      if (valid1) {
        if (data.port !== undefined) {
          let data1 = data.port;
          const _errs6 = errors;
          if (errors === _errs6) {
            if (typeof data1 === 'string') {
              if (!pattern17.test(data1)) {
                const err3 = {};
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
            } else {
              const err4 = {};
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
          var valid1 = _errs6 === errors;
        } else {
          var valid1 = true;
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
    const _errs8 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.rx === undefined) {
        const err5 = {
          instancePath,
          schemaPath: '#/then/required',
          keyword: 'required',
          params: { missingProperty: 'rx' },
          message: "must have required property '" + 'rx' + "'",
          schema: schema43.then.required,
          parentSchema: schema43.then,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (data.tx === undefined) {
        const err6 = {
          instancePath,
          schemaPath: '#/then/required',
          keyword: 'required',
          params: { missingProperty: 'tx' },
          message: "must have required property '" + 'tx' + "'",
          schema: schema43.then.required,
          parentSchema: schema43.then,
          data,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (data.rx !== undefined) {
        let data2 = data.rx;
        if (typeof data2 === 'string') {
          if (!pattern18.test(data2)) {
            const err7 = {
              instancePath: instancePath + '/rx',
              schemaPath: '#/then/properties/rx/pattern',
              keyword: 'pattern',
              params: { pattern: '^ring:(0|[1-9][0-9]{0,4})$' },
              message: 'must match pattern "' + '^ring:(0|[1-9][0-9]{0,4})$' + '"',
              schema: '^ring:(0|[1-9][0-9]{0,4})$',
              parentSchema: schema43.then.properties.rx,
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        } else {
          const err8 = {
            instancePath: instancePath + '/rx',
            schemaPath: '#/then/properties/rx/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
            schema: schema43.then.properties.rx.type,
            parentSchema: schema43.then.properties.rx,
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
      if (data.tx !== undefined) {
        let data3 = data.tx;
        if (typeof data3 === 'string') {
          if (!pattern18.test(data3)) {
            const err9 = {
              instancePath: instancePath + '/tx',
              schemaPath: '#/then/properties/tx/pattern',
              keyword: 'pattern',
              params: { pattern: '^ring:(0|[1-9][0-9]{0,4})$' },
              message: 'must match pattern "' + '^ring:(0|[1-9][0-9]{0,4})$' + '"',
              schema: '^ring:(0|[1-9][0-9]{0,4})$',
              parentSchema: schema43.then.properties.tx,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        } else {
          const err10 = {
            instancePath: instancePath + '/tx',
            schemaPath: '#/then/properties/tx/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
            schema: schema43.then.properties.tx.type,
            parentSchema: schema43.then.properties.tx,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    var _valid0 = _errs8 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err11 = {
      instancePath,
      schemaPath: '#/if',
      keyword: 'if',
      params: { failingKeyword: 'then' },
      message: 'must match "then" schema',
      schema: schema43.if,
      parentSchema: schema43,
      data,
    };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.action === undefined) {
      const err12 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'action' },
        message: "must have required property '" + 'action' + "'",
        schema: schema43.required,
        parentSchema: schema43,
        data,
      };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.port === undefined) {
      const err13 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'port' },
        message: "must have required property '" + 'port' + "'",
        schema: schema43.required,
        parentSchema: schema43,
        data,
      };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.action !== undefined) {
      let data4 = data.action;
      if (typeof data4 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema43.properties.action.type,
          parentSchema: schema43.properties.action,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data4 === 'add' || data4 === 'del')) {
        const err15 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/enum',
          keyword: 'enum',
          params: { allowedValues: schema43.properties.action.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema43.properties.action.enum,
          parentSchema: schema43.properties.action,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.port !== undefined) {
      let data5 = data.port;
      if (typeof data5 === 'string') {
        if (!pattern20.test(data5)) {
          const err16 = {
            instancePath: instancePath + '/port',
            schemaPath: '#/properties/port/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(ring:(0|[1-9][0-9]{0,4})|pipe:(0|[1-9][0-9]{0,2})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
            },
            message:
              'must match pattern "' +
              '^(ring:(0|[1-9][0-9]{0,4})|pipe:(0|[1-9][0-9]{0,2})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$' +
              '"',
            schema:
              '^(ring:(0|[1-9][0-9]{0,4})|pipe:(0|[1-9][0-9]{0,2})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
            parentSchema: schema43.properties.port,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/port',
          schemaPath: '#/properties/port/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema43.properties.port.type,
          parentSchema: schema43.properties.port,
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
    if (data.rx !== undefined) {
      let data6 = data.rx;
      if (typeof data6 !== 'string' && data6 !== null) {
        const err18 = {
          instancePath: instancePath + '/rx',
          schemaPath: '#/properties/rx/type',
          keyword: 'type',
          params: { type: schema43.properties.rx.type },
          message: 'must be string,null',
          schema: schema43.properties.rx.type,
          parentSchema: schema43.properties.rx,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.tx !== undefined) {
      let data7 = data.tx;
      if (typeof data7 !== 'string' && data7 !== null) {
        const err19 = {
          instancePath: instancePath + '/tx',
          schemaPath: '#/properties/tx/type',
          keyword: 'type',
          params: { type: schema43.properties.tx.type },
          message: 'must be string,null',
          schema: schema43.properties.tx.type,
          parentSchema: schema43.properties.tx,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema43.type,
      parentSchema: schema43,
      data,
    };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
validate32.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const addPrimaryPatchBody = validate33;
const schema44 = {
  description: 'A patch from one port of the primary to another.',
  type: 'object',
  required: ['src', 'dst'],
  properties: {
    src: {
      description: 'A port of spp_primary.',
      type: 'string',
      pattern:
        '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N, ring:N, pcap:N, nullpmd:N, tap:N, memif:N or pipe:N',
      examples: ['phy:0'],
    },
    dst: {
      description: 'A port of spp_primary.',
      type: 'string',
      pattern:
        '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N, ring:N, pcap:N, nullpmd:N, tap:N, memif:N or pipe:N',
      examples: ['phy:0'],
    },
  },
};
const pattern21 = new RegExp(
  '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
  'u',
);

function validate33(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate33.evaluated;
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
        schema: schema44.required,
        parentSchema: schema44,
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
        schema: schema44.required,
        parentSchema: schema44,
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
        if (!pattern21.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/src',
            schemaPath: '#/properties/src/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
            },
            message:
              'must match pattern "' +
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$' +
              '"',
            schema:
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
            parentSchema: schema44.properties.src,
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
          schema: schema44.properties.src.type,
          parentSchema: schema44.properties.src,
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
        if (!pattern21.test(data1)) {
          const err4 = {
            instancePath: instancePath + '/dst',
            schemaPath: '#/properties/dst/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
            },
            message:
              'must match pattern "' +
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$' +
              '"',
            schema:
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
            parentSchema: schema44.properties.dst,
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
          schema: schema44.properties.dst.type,
          parentSchema: schema44.properties.dst,
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
      schema: schema44.type,
      parentSchema: schema44,
      data,
    };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
validate33.evaluated = { props: { src: true, dst: true }, dynamicProps: false, dynamicItems: false };

export const launchSecondaryBody = validate34;
const schema45 = {
  description: 'A secondary process to launch.',
  type: 'object',
  required: ['client_id', 'proc_name', 'eal', 'app'],
  properties: {
    client_id: {
      description: 'The client id of the process, 1 to 99, as a number or a decimal string.',
      oneOf: [
        { type: 'integer', minimum: 1, maximum: 99 },
        { type: 'string', pattern: '^0*[1-9][0-9]?$' },
      ],
      'x-expected': '1 to 99',
    },
    proc_name: {
      description: 'The program to launch.',
      type: 'string',
      enum: ['spp_nfv', 'spp_vf', 'spp_mirror', 'spp_pcap'],
    },
    eal: {
      description:
        'Options of the DPDK environment abstraction layer (EAL). `--proc-type` and at least one of `-c`, `-l` and `--lcores`\nare required.\n',
      type: 'object',
      additionalProperties: false,
      required: ['--proc-type'],
      if: {
        required: ['-c'],
        properties: {
          '-c': {
            description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
            oneOf: [
              { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
              { type: 'integer', minimum: 0, maximum: 9007199254740991 },
            ],
            'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
          },
        },
        additionalProperties: true,
      },
      else: {
        if: {
          required: ['--lcores'],
          properties: {
            '--lcores': {
              description:
                'The value of an option. The value has no spaces and does not begin with a hyphen.',
              oneOf: [
                { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
                { type: 'integer', minimum: 0, maximum: 9007199254740991 },
              ],
              'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
            },
          },
          additionalProperties: true,
        },
        else: {
          required: ['-l'],
          properties: {
            '-l': {
              description:
                'The value of an option. The value has no spaces and does not begin with a hyphen.',
              oneOf: [
                { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
                { type: 'integer', minimum: 0, maximum: 9007199254740991 },
              ],
              'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
            },
          },
          additionalProperties: true,
        },
      },
      properties: {
        '-c': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '-l': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--lcores': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--master-lcore': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '-s': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '-b': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--pci-blacklist': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '-w': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--pci-whitelist': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--vdev': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '-d': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--no-pci': {
          description: 'Disable the PCI bus.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '--proc-type': { description: 'The DPDK process type.', type: 'string', enum: ['secondary', 'auto'] },
        '-n': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '-r': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '-m': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--in-memory': {
          description: 'Create no shared files.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '--iova-mode': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--no-shconf': {
          description: 'Disable the shared configuration.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '--no-huge': {
          description: 'Use no huge pages.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '--log-level': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--file-prefix': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--create-uio-dev': {
          description: 'Create /dev/uioX.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '--vmware-tsc-map': {
          description: 'Use the time stamp counter of VMware.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '--no-hpet': {
          description: 'Disable the HPET timer.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '--vfio-intr': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--base-virtaddr': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--legacy-mem': {
          description: 'Use the legacy memory allocation.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '--socket-mem': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--socket-limit': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--single-file-segments': {
          description: 'Create few files in the huge page file system.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '--huge-dir': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--huge-unlink': {
          description: 'Remove the files of huge pages.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '--match-allocations': {
          description: 'Free huge pages as they were allocated.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '--syslog': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
      },
    },
    app: {
      description:
        'Options of the program. spp_nfv has `-n`, `-s` and `--vhost-client`. spp_vf and spp_mirror have `--client-id`, `-s`\nand `--vhost-client`. spp_pcap has `--client-id`, `-s`, `-c`, `--out-dir` and `--fsize`.\n',
      type: 'object',
      additionalProperties: false,
      properties: {
        '-n': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--client-id': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '-s': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--vhost-client': {
          description: 'Run vhost ports in client mode.',
          oneOf: [{ type: 'string', pattern: '^$' }, { type: 'null' }],
          'x-expected': 'null or an empty string, because the option takes no value',
        },
        '-c': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--out-dir': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
        '--fsize': {
          description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
          oneOf: [
            { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
            { type: 'integer', minimum: 0, maximum: 9007199254740991 },
          ],
          'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
        },
      },
    },
  },
  if: {
    required: ['proc_name'],
    additionalProperties: true,
    properties: { proc_name: { type: 'string', const: 'spp_nfv' } },
  },
  then: {
    additionalProperties: true,
    properties: {
      app: {
        type: 'object',
        additionalProperties: true,
        propertyNames: { enum: ['-n', '-s', '--vhost-client'] },
      },
    },
  },
  else: {
    if: {
      required: ['proc_name'],
      additionalProperties: true,
      properties: { proc_name: { type: 'string', const: 'spp_pcap' } },
    },
    then: {
      additionalProperties: true,
      properties: {
        app: {
          type: 'object',
          additionalProperties: true,
          propertyNames: { enum: ['--client-id', '-s', '-c', '--out-dir', '--fsize'] },
        },
      },
    },
    else: {
      additionalProperties: true,
      properties: {
        app: {
          type: 'object',
          additionalProperties: true,
          propertyNames: { enum: ['--client-id', '-s', '--vhost-client'] },
        },
      },
    },
  },
};
const pattern23 = new RegExp('^0*[1-9][0-9]?$', 'u');
const pattern24 = new RegExp('^(?!-)[!-~]{1,256}$', 'u');
const pattern38 = new RegExp('^$', 'u');
const func1 = Object.prototype.hasOwnProperty;

function validate34(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate34.evaluated;
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
    if (data.proc_name === undefined && (missing0 = 'proc_name')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data.proc_name !== undefined) {
        let data0 = data.proc_name;
        if (typeof data0 !== 'string') {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if ('spp_nfv' !== data0) {
          const err2 = {};
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
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
  let ifClause0;
  if (_valid0) {
    const _errs6 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.app !== undefined) {
        let data1 = data.app;
        if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
          for (const key0 in data1) {
            const _errs10 = errors;
            if (!(key0 === '-n' || key0 === '-s' || key0 === '--vhost-client')) {
              const err3 = {
                instancePath: instancePath + '/app',
                schemaPath: '#/then/properties/app/propertyNames/enum',
                keyword: 'enum',
                params: { allowedValues: schema45.then.properties.app.propertyNames.enum },
                message: 'must be equal to one of the allowed values',
                schema: schema45.then.properties.app.propertyNames.enum,
                parentSchema: schema45.then.properties.app.propertyNames,
                data: key0,
                propertyName: key0,
              };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            var valid3 = _errs10 === errors;
            if (!valid3) {
              const err4 = {
                instancePath: instancePath + '/app',
                schemaPath: '#/then/properties/app/propertyNames',
                keyword: 'propertyNames',
                params: { propertyName: key0 },
                message: 'property name must be valid',
                schema: schema45.then.properties.app.propertyNames,
                parentSchema: schema45.then.properties.app,
                data: data1,
              };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
        } else {
          const err5 = {
            instancePath: instancePath + '/app',
            schemaPath: '#/then/properties/app/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
            schema: schema45.then.properties.app.type,
            parentSchema: schema45.then.properties.app,
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
    }
    var _valid0 = _errs6 === errors;
    valid0 = _valid0;
    ifClause0 = 'then';
  } else {
    const _errs12 = errors;
    const _errs13 = errors;
    let valid4 = true;
    const _errs14 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing1;
      if (data.proc_name === undefined && (missing1 = 'proc_name')) {
        const err6 = {};
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      } else {
        if (data.proc_name !== undefined) {
          let data2 = data.proc_name;
          if (typeof data2 !== 'string') {
            const err7 = {};
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if ('spp_pcap' !== data2) {
            const err8 = {};
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      }
    }
    var _valid1 = _errs14 === errors;
    errors = _errs13;
    if (vErrors !== null) {
      if (_errs13) {
        vErrors.length = _errs13;
      } else {
        vErrors = null;
      }
    }
    let ifClause1;
    if (_valid1) {
      const _errs18 = errors;
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        if (data.app !== undefined) {
          let data3 = data.app;
          if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
            for (const key1 in data3) {
              const _errs22 = errors;
              if (!(
                key1 === '--client-id' ||
                key1 === '-s' ||
                key1 === '-c' ||
                key1 === '--out-dir' ||
                key1 === '--fsize'
              )) {
                const err9 = {
                  instancePath: instancePath + '/app',
                  schemaPath: '#/else/then/properties/app/propertyNames/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema45.else.then.properties.app.propertyNames.enum },
                  message: 'must be equal to one of the allowed values',
                  schema: schema45.else.then.properties.app.propertyNames.enum,
                  parentSchema: schema45.else.then.properties.app.propertyNames,
                  data: key1,
                  propertyName: key1,
                };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
              var valid7 = _errs22 === errors;
              if (!valid7) {
                const err10 = {
                  instancePath: instancePath + '/app',
                  schemaPath: '#/else/then/properties/app/propertyNames',
                  keyword: 'propertyNames',
                  params: { propertyName: key1 },
                  message: 'property name must be valid',
                  schema: schema45.else.then.properties.app.propertyNames,
                  parentSchema: schema45.else.then.properties.app,
                  data: data3,
                };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
          } else {
            const err11 = {
              instancePath: instancePath + '/app',
              schemaPath: '#/else/then/properties/app/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema45.else.then.properties.app.type,
              parentSchema: schema45.else.then.properties.app,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      }
      var _valid1 = _errs18 === errors;
      valid4 = _valid1;
      ifClause1 = 'then';
    } else {
      const _errs24 = errors;
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        if (data.app !== undefined) {
          let data4 = data.app;
          if (data4 && typeof data4 == 'object' && !Array.isArray(data4)) {
            for (const key2 in data4) {
              const _errs28 = errors;
              if (!(key2 === '--client-id' || key2 === '-s' || key2 === '--vhost-client')) {
                const err12 = {
                  instancePath: instancePath + '/app',
                  schemaPath: '#/else/else/properties/app/propertyNames/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema45.else.else.properties.app.propertyNames.enum },
                  message: 'must be equal to one of the allowed values',
                  schema: schema45.else.else.properties.app.propertyNames.enum,
                  parentSchema: schema45.else.else.properties.app.propertyNames,
                  data: key2,
                  propertyName: key2,
                };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
              var valid9 = _errs28 === errors;
              if (!valid9) {
                const err13 = {
                  instancePath: instancePath + '/app',
                  schemaPath: '#/else/else/properties/app/propertyNames',
                  keyword: 'propertyNames',
                  params: { propertyName: key2 },
                  message: 'property name must be valid',
                  schema: schema45.else.else.properties.app.propertyNames,
                  parentSchema: schema45.else.else.properties.app,
                  data: data4,
                };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = {
              instancePath: instancePath + '/app',
              schemaPath: '#/else/else/properties/app/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema45.else.else.properties.app.type,
              parentSchema: schema45.else.else.properties.app,
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      }
      var _valid1 = _errs24 === errors;
      valid4 = _valid1;
      ifClause1 = 'else';
    }
    if (!valid4) {
      const err15 = {
        instancePath,
        schemaPath: '#/else/if',
        keyword: 'if',
        params: { failingKeyword: ifClause1 },
        message: 'must match "' + ifClause1 + '" schema',
        schema: schema45.else.if,
        parentSchema: schema45.else,
        data,
      };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    var _valid0 = _errs12 === errors;
    valid0 = _valid0;
    ifClause0 = 'else';
  }
  if (!valid0) {
    const err16 = {
      instancePath,
      schemaPath: '#/if',
      keyword: 'if',
      params: { failingKeyword: ifClause0 },
      message: 'must match "' + ifClause0 + '" schema',
      schema: schema45.if,
      parentSchema: schema45,
      data,
    };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.client_id === undefined) {
      const err17 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'client_id' },
        message: "must have required property '" + 'client_id' + "'",
        schema: schema45.required,
        parentSchema: schema45,
        data,
      };
      if (vErrors === null) {
        vErrors = [err17];
      } else {
        vErrors.push(err17);
      }
      errors++;
    }
    if (data.proc_name === undefined) {
      const err18 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'proc_name' },
        message: "must have required property '" + 'proc_name' + "'",
        schema: schema45.required,
        parentSchema: schema45,
        data,
      };
      if (vErrors === null) {
        vErrors = [err18];
      } else {
        vErrors.push(err18);
      }
      errors++;
    }
    if (data.eal === undefined) {
      const err19 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'eal' },
        message: "must have required property '" + 'eal' + "'",
        schema: schema45.required,
        parentSchema: schema45,
        data,
      };
      if (vErrors === null) {
        vErrors = [err19];
      } else {
        vErrors.push(err19);
      }
      errors++;
    }
    if (data.app === undefined) {
      const err20 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'app' },
        message: "must have required property '" + 'app' + "'",
        schema: schema45.required,
        parentSchema: schema45,
        data,
      };
      if (vErrors === null) {
        vErrors = [err20];
      } else {
        vErrors.push(err20);
      }
      errors++;
    }
    if (data.client_id !== undefined) {
      let data5 = data.client_id;
      const _errs31 = errors;
      let valid11 = false;
      let passing0 = null;
      const _errs32 = errors;
      if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        const err21 = {
          instancePath: instancePath + '/client_id',
          schemaPath: '#/properties/client_id/oneOf/0/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema45.properties.client_id.oneOf[0].type,
          parentSchema: schema45.properties.client_id.oneOf[0],
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (typeof data5 == 'number' && isFinite(data5)) {
        if (data5 > 99 || isNaN(data5)) {
          const err22 = {
            instancePath: instancePath + '/client_id',
            schemaPath: '#/properties/client_id/oneOf/0/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 99 },
            message: 'must be <= 99',
            schema: 99,
            parentSchema: schema45.properties.client_id.oneOf[0],
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (data5 < 1 || isNaN(data5)) {
          const err23 = {
            instancePath: instancePath + '/client_id',
            schemaPath: '#/properties/client_id/oneOf/0/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema45.properties.client_id.oneOf[0],
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
      var _valid2 = _errs32 === errors;
      if (_valid2) {
        valid11 = true;
        passing0 = 0;
      }
      const _errs34 = errors;
      if (typeof data5 === 'string') {
        if (!pattern23.test(data5)) {
          const err24 = {
            instancePath: instancePath + '/client_id',
            schemaPath: '#/properties/client_id/oneOf/1/pattern',
            keyword: 'pattern',
            params: { pattern: '^0*[1-9][0-9]?$' },
            message: 'must match pattern "' + '^0*[1-9][0-9]?$' + '"',
            schema: '^0*[1-9][0-9]?$',
            parentSchema: schema45.properties.client_id.oneOf[1],
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = {
          instancePath: instancePath + '/client_id',
          schemaPath: '#/properties/client_id/oneOf/1/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.properties.client_id.oneOf[1].type,
          parentSchema: schema45.properties.client_id.oneOf[1],
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      var _valid2 = _errs34 === errors;
      if (_valid2 && valid11) {
        valid11 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid2) {
          valid11 = true;
          passing0 = 1;
        }
      }
      if (!valid11) {
        const err26 = {
          instancePath: instancePath + '/client_id',
          schemaPath: '#/properties/client_id/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing0 },
          message: 'must match exactly one schema in oneOf',
          schema: schema45.properties.client_id.oneOf,
          parentSchema: schema45.properties.client_id,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      } else {
        errors = _errs31;
        if (vErrors !== null) {
          if (_errs31) {
            vErrors.length = _errs31;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.proc_name !== undefined) {
      let data6 = data.proc_name;
      if (typeof data6 !== 'string') {
        const err27 = {
          instancePath: instancePath + '/proc_name',
          schemaPath: '#/properties/proc_name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.properties.proc_name.type,
          parentSchema: schema45.properties.proc_name,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (!(data6 === 'spp_nfv' || data6 === 'spp_vf' || data6 === 'spp_mirror' || data6 === 'spp_pcap')) {
        const err28 = {
          instancePath: instancePath + '/proc_name',
          schemaPath: '#/properties/proc_name/enum',
          keyword: 'enum',
          params: { allowedValues: schema45.properties.proc_name.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema45.properties.proc_name.enum,
          parentSchema: schema45.properties.proc_name,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.eal !== undefined) {
      let data7 = data.eal;
      const _errs40 = errors;
      let valid12 = true;
      const _errs41 = errors;
      if (data7 && typeof data7 == 'object' && !Array.isArray(data7)) {
        let missing2;
        if (data7['-c'] === undefined && (missing2 = '-c')) {
          const err29 = {};
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        } else {
          if (data7['-c'] !== undefined) {
            let data8 = data7['-c'];
            const _errs44 = errors;
            let valid14 = false;
            let passing1 = null;
            const _errs45 = errors;
            if (errors === _errs45) {
              if (typeof data8 === 'string') {
                if (!pattern24.test(data8)) {
                  const err30 = {};
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
              } else {
                const err31 = {};
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
            var _valid4 = _errs45 === errors;
            if (_valid4) {
              valid14 = true;
              passing1 = 0;
            }
            const _errs47 = errors;
            if (!(typeof data8 == 'number' && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
              const err32 = {};
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            if (errors === _errs47) {
              if (typeof data8 == 'number' && isFinite(data8)) {
                if (data8 > 9007199254740991 || isNaN(data8)) {
                  const err33 = {};
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                } else {
                  if (data8 < 0 || isNaN(data8)) {
                    const err34 = {};
                    if (vErrors === null) {
                      vErrors = [err34];
                    } else {
                      vErrors.push(err34);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid4 = _errs47 === errors;
            if (_valid4 && valid14) {
              valid14 = false;
              passing1 = [passing1, 1];
            } else {
              if (_valid4) {
                valid14 = true;
                passing1 = 1;
              }
            }
            if (!valid14) {
              const err35 = {};
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            } else {
              errors = _errs44;
              if (vErrors !== null) {
                if (_errs44) {
                  vErrors.length = _errs44;
                } else {
                  vErrors = null;
                }
              }
            }
          }
        }
      }
      var _valid3 = _errs41 === errors;
      errors = _errs40;
      if (vErrors !== null) {
        if (_errs40) {
          vErrors.length = _errs40;
        } else {
          vErrors = null;
        }
      }
      if (!_valid3) {
        const _errs49 = errors;
        const _errs50 = errors;
        let valid15 = true;
        const _errs51 = errors;
        if (data7 && typeof data7 == 'object' && !Array.isArray(data7)) {
          let missing3;
          if (data7['--lcores'] === undefined && (missing3 = '--lcores')) {
            const err36 = {};
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          } else {
            if (data7['--lcores'] !== undefined) {
              let data9 = data7['--lcores'];
              const _errs54 = errors;
              let valid17 = false;
              let passing2 = null;
              const _errs55 = errors;
              if (errors === _errs55) {
                if (typeof data9 === 'string') {
                  if (!pattern24.test(data9)) {
                    const err37 = {};
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                } else {
                  const err38 = {};
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
              }
              var _valid6 = _errs55 === errors;
              if (_valid6) {
                valid17 = true;
                passing2 = 0;
              }
              const _errs57 = errors;
              if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                const err39 = {};
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
              if (errors === _errs57) {
                if (typeof data9 == 'number' && isFinite(data9)) {
                  if (data9 > 9007199254740991 || isNaN(data9)) {
                    const err40 = {};
                    if (vErrors === null) {
                      vErrors = [err40];
                    } else {
                      vErrors.push(err40);
                    }
                    errors++;
                  } else {
                    if (data9 < 0 || isNaN(data9)) {
                      const err41 = {};
                      if (vErrors === null) {
                        vErrors = [err41];
                      } else {
                        vErrors.push(err41);
                      }
                      errors++;
                    }
                  }
                }
              }
              var _valid6 = _errs57 === errors;
              if (_valid6 && valid17) {
                valid17 = false;
                passing2 = [passing2, 1];
              } else {
                if (_valid6) {
                  valid17 = true;
                  passing2 = 1;
                }
              }
              if (!valid17) {
                const err42 = {};
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              } else {
                errors = _errs54;
                if (vErrors !== null) {
                  if (_errs54) {
                    vErrors.length = _errs54;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          }
        }
        var _valid5 = _errs51 === errors;
        errors = _errs50;
        if (vErrors !== null) {
          if (_errs50) {
            vErrors.length = _errs50;
          } else {
            vErrors = null;
          }
        }
        if (!_valid5) {
          const _errs59 = errors;
          if (data7 && typeof data7 == 'object' && !Array.isArray(data7)) {
            if (data7['-l'] === undefined) {
              const err43 = {
                instancePath: instancePath + '/eal',
                schemaPath: '#/properties/eal/else/else/required',
                keyword: 'required',
                params: { missingProperty: '-l' },
                message: "must have required property '" + '-l' + "'",
                schema: schema45.properties.eal.else.else.required,
                parentSchema: schema45.properties.eal.else.else,
                data: data7,
              };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            if (data7['-l'] !== undefined) {
              let data10 = data7['-l'];
              const _errs62 = errors;
              let valid19 = false;
              let passing3 = null;
              const _errs63 = errors;
              if (typeof data10 === 'string') {
                if (!pattern24.test(data10)) {
                  const err44 = {
                    instancePath: instancePath + '/eal/-l',
                    schemaPath: '#/properties/eal/else/else/properties/-l/oneOf/0/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^(?!-)[!-~]{1,256}$' },
                    message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                    schema: '^(?!-)[!-~]{1,256}$',
                    parentSchema: schema45.properties.eal.else.else.properties['-l'].oneOf[0],
                    data: data10,
                  };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
              } else {
                const err45 = {
                  instancePath: instancePath + '/eal/-l',
                  schemaPath: '#/properties/eal/else/else/properties/-l/oneOf/0/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema45.properties.eal.else.else.properties['-l'].oneOf[0].type,
                  parentSchema: schema45.properties.eal.else.else.properties['-l'].oneOf[0],
                  data: data10,
                };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
              var _valid7 = _errs63 === errors;
              if (_valid7) {
                valid19 = true;
                passing3 = 0;
              }
              const _errs65 = errors;
              if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
                const err46 = {
                  instancePath: instancePath + '/eal/-l',
                  schemaPath: '#/properties/eal/else/else/properties/-l/oneOf/1/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema45.properties.eal.else.else.properties['-l'].oneOf[1].type,
                  parentSchema: schema45.properties.eal.else.else.properties['-l'].oneOf[1],
                  data: data10,
                };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
              if (typeof data10 == 'number' && isFinite(data10)) {
                if (data10 > 9007199254740991 || isNaN(data10)) {
                  const err47 = {
                    instancePath: instancePath + '/eal/-l',
                    schemaPath: '#/properties/eal/else/else/properties/-l/oneOf/1/maximum',
                    keyword: 'maximum',
                    params: { comparison: '<=', limit: 9007199254740991 },
                    message: 'must be <= 9007199254740991',
                    schema: 9007199254740991,
                    parentSchema: schema45.properties.eal.else.else.properties['-l'].oneOf[1],
                    data: data10,
                  };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
                if (data10 < 0 || isNaN(data10)) {
                  const err48 = {
                    instancePath: instancePath + '/eal/-l',
                    schemaPath: '#/properties/eal/else/else/properties/-l/oneOf/1/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema45.properties.eal.else.else.properties['-l'].oneOf[1],
                    data: data10,
                  };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
              }
              var _valid7 = _errs65 === errors;
              if (_valid7 && valid19) {
                valid19 = false;
                passing3 = [passing3, 1];
              } else {
                if (_valid7) {
                  valid19 = true;
                  passing3 = 1;
                }
              }
              if (!valid19) {
                const err49 = {
                  instancePath: instancePath + '/eal/-l',
                  schemaPath: '#/properties/eal/else/else/properties/-l/oneOf',
                  keyword: 'oneOf',
                  params: { passingSchemas: passing3 },
                  message: 'must match exactly one schema in oneOf',
                  schema: schema45.properties.eal.else.else.properties['-l'].oneOf,
                  parentSchema: schema45.properties.eal.else.else.properties['-l'],
                  data: data10,
                };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              } else {
                errors = _errs62;
                if (vErrors !== null) {
                  if (_errs62) {
                    vErrors.length = _errs62;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          }
          var _valid5 = _errs59 === errors;
          valid15 = _valid5;
        }
        if (!valid15) {
          const err50 = {
            instancePath: instancePath + '/eal',
            schemaPath: '#/properties/eal/else/if',
            keyword: 'if',
            params: { failingKeyword: 'else' },
            message: 'must match "else" schema',
            schema: schema45.properties.eal.else.if,
            parentSchema: schema45.properties.eal.else,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err50];
          } else {
            vErrors.push(err50);
          }
          errors++;
        }
        var _valid3 = _errs49 === errors;
        valid12 = _valid3;
      }
      if (!valid12) {
        const err51 = {
          instancePath: instancePath + '/eal',
          schemaPath: '#/properties/eal/if',
          keyword: 'if',
          params: { failingKeyword: 'else' },
          message: 'must match "else" schema',
          schema: schema45.properties.eal.if,
          parentSchema: schema45.properties.eal,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
      if (data7 && typeof data7 == 'object' && !Array.isArray(data7)) {
        if (data7['--proc-type'] === undefined) {
          const err52 = {
            instancePath: instancePath + '/eal',
            schemaPath: '#/properties/eal/required',
            keyword: 'required',
            params: { missingProperty: '--proc-type' },
            message: "must have required property '" + '--proc-type' + "'",
            schema: schema45.properties.eal.required,
            parentSchema: schema45.properties.eal,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
        for (const key3 in data7) {
          if (!func1.call(schema45.properties.eal.properties, key3)) {
            const err53 = {
              instancePath: instancePath + '/eal',
              schemaPath: '#/properties/eal/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema45.properties.eal,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data7['-c'] !== undefined) {
          let data11 = data7['-c'];
          const _errs69 = errors;
          let valid21 = false;
          let passing4 = null;
          const _errs70 = errors;
          if (typeof data11 === 'string') {
            if (!pattern24.test(data11)) {
              const err54 = {
                instancePath: instancePath + '/eal/-c',
                schemaPath: '#/properties/eal/properties/-c/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['-c'].oneOf[0],
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
          } else {
            const err55 = {
              instancePath: instancePath + '/eal/-c',
              schemaPath: '#/properties/eal/properties/-c/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['-c'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['-c'].oneOf[0],
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
          var _valid8 = _errs70 === errors;
          if (_valid8) {
            valid21 = true;
            passing4 = 0;
          }
          const _errs72 = errors;
          if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err56 = {
              instancePath: instancePath + '/eal/-c',
              schemaPath: '#/properties/eal/properties/-c/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['-c'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['-c'].oneOf[1],
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
          if (typeof data11 == 'number' && isFinite(data11)) {
            if (data11 > 9007199254740991 || isNaN(data11)) {
              const err57 = {
                instancePath: instancePath + '/eal/-c',
                schemaPath: '#/properties/eal/properties/-c/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['-c'].oneOf[1],
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err57];
              } else {
                vErrors.push(err57);
              }
              errors++;
            }
            if (data11 < 0 || isNaN(data11)) {
              const err58 = {
                instancePath: instancePath + '/eal/-c',
                schemaPath: '#/properties/eal/properties/-c/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['-c'].oneOf[1],
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err58];
              } else {
                vErrors.push(err58);
              }
              errors++;
            }
          }
          var _valid8 = _errs72 === errors;
          if (_valid8 && valid21) {
            valid21 = false;
            passing4 = [passing4, 1];
          } else {
            if (_valid8) {
              valid21 = true;
              passing4 = 1;
            }
          }
          if (!valid21) {
            const err59 = {
              instancePath: instancePath + '/eal/-c',
              schemaPath: '#/properties/eal/properties/-c/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing4 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['-c'].oneOf,
              parentSchema: schema45.properties.eal.properties['-c'],
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          } else {
            errors = _errs69;
            if (vErrors !== null) {
              if (_errs69) {
                vErrors.length = _errs69;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['-l'] !== undefined) {
          let data12 = data7['-l'];
          const _errs75 = errors;
          let valid22 = false;
          let passing5 = null;
          const _errs76 = errors;
          if (typeof data12 === 'string') {
            if (!pattern24.test(data12)) {
              const err60 = {
                instancePath: instancePath + '/eal/-l',
                schemaPath: '#/properties/eal/properties/-l/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['-l'].oneOf[0],
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err60];
              } else {
                vErrors.push(err60);
              }
              errors++;
            }
          } else {
            const err61 = {
              instancePath: instancePath + '/eal/-l',
              schemaPath: '#/properties/eal/properties/-l/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['-l'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['-l'].oneOf[0],
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
          var _valid9 = _errs76 === errors;
          if (_valid9) {
            valid22 = true;
            passing5 = 0;
          }
          const _errs78 = errors;
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err62 = {
              instancePath: instancePath + '/eal/-l',
              schemaPath: '#/properties/eal/properties/-l/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['-l'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['-l'].oneOf[1],
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 > 9007199254740991 || isNaN(data12)) {
              const err63 = {
                instancePath: instancePath + '/eal/-l',
                schemaPath: '#/properties/eal/properties/-l/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['-l'].oneOf[1],
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
            if (data12 < 0 || isNaN(data12)) {
              const err64 = {
                instancePath: instancePath + '/eal/-l',
                schemaPath: '#/properties/eal/properties/-l/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['-l'].oneOf[1],
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err64];
              } else {
                vErrors.push(err64);
              }
              errors++;
            }
          }
          var _valid9 = _errs78 === errors;
          if (_valid9 && valid22) {
            valid22 = false;
            passing5 = [passing5, 1];
          } else {
            if (_valid9) {
              valid22 = true;
              passing5 = 1;
            }
          }
          if (!valid22) {
            const err65 = {
              instancePath: instancePath + '/eal/-l',
              schemaPath: '#/properties/eal/properties/-l/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing5 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['-l'].oneOf,
              parentSchema: schema45.properties.eal.properties['-l'],
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          } else {
            errors = _errs75;
            if (vErrors !== null) {
              if (_errs75) {
                vErrors.length = _errs75;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--lcores'] !== undefined) {
          let data13 = data7['--lcores'];
          const _errs81 = errors;
          let valid23 = false;
          let passing6 = null;
          const _errs82 = errors;
          if (typeof data13 === 'string') {
            if (!pattern24.test(data13)) {
              const err66 = {
                instancePath: instancePath + '/eal/--lcores',
                schemaPath: '#/properties/eal/properties/--lcores/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--lcores'].oneOf[0],
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err66];
              } else {
                vErrors.push(err66);
              }
              errors++;
            }
          } else {
            const err67 = {
              instancePath: instancePath + '/eal/--lcores',
              schemaPath: '#/properties/eal/properties/--lcores/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--lcores'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--lcores'].oneOf[0],
              data: data13,
            };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
          var _valid10 = _errs82 === errors;
          if (_valid10) {
            valid23 = true;
            passing6 = 0;
          }
          const _errs84 = errors;
          if (!(typeof data13 == 'number' && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            const err68 = {
              instancePath: instancePath + '/eal/--lcores',
              schemaPath: '#/properties/eal/properties/--lcores/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--lcores'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--lcores'].oneOf[1],
              data: data13,
            };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
          if (typeof data13 == 'number' && isFinite(data13)) {
            if (data13 > 9007199254740991 || isNaN(data13)) {
              const err69 = {
                instancePath: instancePath + '/eal/--lcores',
                schemaPath: '#/properties/eal/properties/--lcores/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--lcores'].oneOf[1],
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (data13 < 0 || isNaN(data13)) {
              const err70 = {
                instancePath: instancePath + '/eal/--lcores',
                schemaPath: '#/properties/eal/properties/--lcores/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--lcores'].oneOf[1],
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
          }
          var _valid10 = _errs84 === errors;
          if (_valid10 && valid23) {
            valid23 = false;
            passing6 = [passing6, 1];
          } else {
            if (_valid10) {
              valid23 = true;
              passing6 = 1;
            }
          }
          if (!valid23) {
            const err71 = {
              instancePath: instancePath + '/eal/--lcores',
              schemaPath: '#/properties/eal/properties/--lcores/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing6 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--lcores'].oneOf,
              parentSchema: schema45.properties.eal.properties['--lcores'],
              data: data13,
            };
            if (vErrors === null) {
              vErrors = [err71];
            } else {
              vErrors.push(err71);
            }
            errors++;
          } else {
            errors = _errs81;
            if (vErrors !== null) {
              if (_errs81) {
                vErrors.length = _errs81;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--master-lcore'] !== undefined) {
          let data14 = data7['--master-lcore'];
          const _errs87 = errors;
          let valid24 = false;
          let passing7 = null;
          const _errs88 = errors;
          if (typeof data14 === 'string') {
            if (!pattern24.test(data14)) {
              const err72 = {
                instancePath: instancePath + '/eal/--master-lcore',
                schemaPath: '#/properties/eal/properties/--master-lcore/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--master-lcore'].oneOf[0],
                data: data14,
              };
              if (vErrors === null) {
                vErrors = [err72];
              } else {
                vErrors.push(err72);
              }
              errors++;
            }
          } else {
            const err73 = {
              instancePath: instancePath + '/eal/--master-lcore',
              schemaPath: '#/properties/eal/properties/--master-lcore/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--master-lcore'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--master-lcore'].oneOf[0],
              data: data14,
            };
            if (vErrors === null) {
              vErrors = [err73];
            } else {
              vErrors.push(err73);
            }
            errors++;
          }
          var _valid11 = _errs88 === errors;
          if (_valid11) {
            valid24 = true;
            passing7 = 0;
          }
          const _errs90 = errors;
          if (!(typeof data14 == 'number' && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            const err74 = {
              instancePath: instancePath + '/eal/--master-lcore',
              schemaPath: '#/properties/eal/properties/--master-lcore/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--master-lcore'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--master-lcore'].oneOf[1],
              data: data14,
            };
            if (vErrors === null) {
              vErrors = [err74];
            } else {
              vErrors.push(err74);
            }
            errors++;
          }
          if (typeof data14 == 'number' && isFinite(data14)) {
            if (data14 > 9007199254740991 || isNaN(data14)) {
              const err75 = {
                instancePath: instancePath + '/eal/--master-lcore',
                schemaPath: '#/properties/eal/properties/--master-lcore/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--master-lcore'].oneOf[1],
                data: data14,
              };
              if (vErrors === null) {
                vErrors = [err75];
              } else {
                vErrors.push(err75);
              }
              errors++;
            }
            if (data14 < 0 || isNaN(data14)) {
              const err76 = {
                instancePath: instancePath + '/eal/--master-lcore',
                schemaPath: '#/properties/eal/properties/--master-lcore/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--master-lcore'].oneOf[1],
                data: data14,
              };
              if (vErrors === null) {
                vErrors = [err76];
              } else {
                vErrors.push(err76);
              }
              errors++;
            }
          }
          var _valid11 = _errs90 === errors;
          if (_valid11 && valid24) {
            valid24 = false;
            passing7 = [passing7, 1];
          } else {
            if (_valid11) {
              valid24 = true;
              passing7 = 1;
            }
          }
          if (!valid24) {
            const err77 = {
              instancePath: instancePath + '/eal/--master-lcore',
              schemaPath: '#/properties/eal/properties/--master-lcore/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing7 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--master-lcore'].oneOf,
              parentSchema: schema45.properties.eal.properties['--master-lcore'],
              data: data14,
            };
            if (vErrors === null) {
              vErrors = [err77];
            } else {
              vErrors.push(err77);
            }
            errors++;
          } else {
            errors = _errs87;
            if (vErrors !== null) {
              if (_errs87) {
                vErrors.length = _errs87;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['-s'] !== undefined) {
          let data15 = data7['-s'];
          const _errs93 = errors;
          let valid25 = false;
          let passing8 = null;
          const _errs94 = errors;
          if (typeof data15 === 'string') {
            if (!pattern24.test(data15)) {
              const err78 = {
                instancePath: instancePath + '/eal/-s',
                schemaPath: '#/properties/eal/properties/-s/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['-s'].oneOf[0],
                data: data15,
              };
              if (vErrors === null) {
                vErrors = [err78];
              } else {
                vErrors.push(err78);
              }
              errors++;
            }
          } else {
            const err79 = {
              instancePath: instancePath + '/eal/-s',
              schemaPath: '#/properties/eal/properties/-s/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['-s'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['-s'].oneOf[0],
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err79];
            } else {
              vErrors.push(err79);
            }
            errors++;
          }
          var _valid12 = _errs94 === errors;
          if (_valid12) {
            valid25 = true;
            passing8 = 0;
          }
          const _errs96 = errors;
          if (!(typeof data15 == 'number' && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
            const err80 = {
              instancePath: instancePath + '/eal/-s',
              schemaPath: '#/properties/eal/properties/-s/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['-s'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['-s'].oneOf[1],
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err80];
            } else {
              vErrors.push(err80);
            }
            errors++;
          }
          if (typeof data15 == 'number' && isFinite(data15)) {
            if (data15 > 9007199254740991 || isNaN(data15)) {
              const err81 = {
                instancePath: instancePath + '/eal/-s',
                schemaPath: '#/properties/eal/properties/-s/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['-s'].oneOf[1],
                data: data15,
              };
              if (vErrors === null) {
                vErrors = [err81];
              } else {
                vErrors.push(err81);
              }
              errors++;
            }
            if (data15 < 0 || isNaN(data15)) {
              const err82 = {
                instancePath: instancePath + '/eal/-s',
                schemaPath: '#/properties/eal/properties/-s/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['-s'].oneOf[1],
                data: data15,
              };
              if (vErrors === null) {
                vErrors = [err82];
              } else {
                vErrors.push(err82);
              }
              errors++;
            }
          }
          var _valid12 = _errs96 === errors;
          if (_valid12 && valid25) {
            valid25 = false;
            passing8 = [passing8, 1];
          } else {
            if (_valid12) {
              valid25 = true;
              passing8 = 1;
            }
          }
          if (!valid25) {
            const err83 = {
              instancePath: instancePath + '/eal/-s',
              schemaPath: '#/properties/eal/properties/-s/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing8 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['-s'].oneOf,
              parentSchema: schema45.properties.eal.properties['-s'],
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err83];
            } else {
              vErrors.push(err83);
            }
            errors++;
          } else {
            errors = _errs93;
            if (vErrors !== null) {
              if (_errs93) {
                vErrors.length = _errs93;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['-b'] !== undefined) {
          let data16 = data7['-b'];
          const _errs99 = errors;
          let valid26 = false;
          let passing9 = null;
          const _errs100 = errors;
          if (typeof data16 === 'string') {
            if (!pattern24.test(data16)) {
              const err84 = {
                instancePath: instancePath + '/eal/-b',
                schemaPath: '#/properties/eal/properties/-b/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['-b'].oneOf[0],
                data: data16,
              };
              if (vErrors === null) {
                vErrors = [err84];
              } else {
                vErrors.push(err84);
              }
              errors++;
            }
          } else {
            const err85 = {
              instancePath: instancePath + '/eal/-b',
              schemaPath: '#/properties/eal/properties/-b/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['-b'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['-b'].oneOf[0],
              data: data16,
            };
            if (vErrors === null) {
              vErrors = [err85];
            } else {
              vErrors.push(err85);
            }
            errors++;
          }
          var _valid13 = _errs100 === errors;
          if (_valid13) {
            valid26 = true;
            passing9 = 0;
          }
          const _errs102 = errors;
          if (!(typeof data16 == 'number' && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
            const err86 = {
              instancePath: instancePath + '/eal/-b',
              schemaPath: '#/properties/eal/properties/-b/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['-b'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['-b'].oneOf[1],
              data: data16,
            };
            if (vErrors === null) {
              vErrors = [err86];
            } else {
              vErrors.push(err86);
            }
            errors++;
          }
          if (typeof data16 == 'number' && isFinite(data16)) {
            if (data16 > 9007199254740991 || isNaN(data16)) {
              const err87 = {
                instancePath: instancePath + '/eal/-b',
                schemaPath: '#/properties/eal/properties/-b/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['-b'].oneOf[1],
                data: data16,
              };
              if (vErrors === null) {
                vErrors = [err87];
              } else {
                vErrors.push(err87);
              }
              errors++;
            }
            if (data16 < 0 || isNaN(data16)) {
              const err88 = {
                instancePath: instancePath + '/eal/-b',
                schemaPath: '#/properties/eal/properties/-b/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['-b'].oneOf[1],
                data: data16,
              };
              if (vErrors === null) {
                vErrors = [err88];
              } else {
                vErrors.push(err88);
              }
              errors++;
            }
          }
          var _valid13 = _errs102 === errors;
          if (_valid13 && valid26) {
            valid26 = false;
            passing9 = [passing9, 1];
          } else {
            if (_valid13) {
              valid26 = true;
              passing9 = 1;
            }
          }
          if (!valid26) {
            const err89 = {
              instancePath: instancePath + '/eal/-b',
              schemaPath: '#/properties/eal/properties/-b/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing9 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['-b'].oneOf,
              parentSchema: schema45.properties.eal.properties['-b'],
              data: data16,
            };
            if (vErrors === null) {
              vErrors = [err89];
            } else {
              vErrors.push(err89);
            }
            errors++;
          } else {
            errors = _errs99;
            if (vErrors !== null) {
              if (_errs99) {
                vErrors.length = _errs99;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--pci-blacklist'] !== undefined) {
          let data17 = data7['--pci-blacklist'];
          const _errs105 = errors;
          let valid27 = false;
          let passing10 = null;
          const _errs106 = errors;
          if (typeof data17 === 'string') {
            if (!pattern24.test(data17)) {
              const err90 = {
                instancePath: instancePath + '/eal/--pci-blacklist',
                schemaPath: '#/properties/eal/properties/--pci-blacklist/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--pci-blacklist'].oneOf[0],
                data: data17,
              };
              if (vErrors === null) {
                vErrors = [err90];
              } else {
                vErrors.push(err90);
              }
              errors++;
            }
          } else {
            const err91 = {
              instancePath: instancePath + '/eal/--pci-blacklist',
              schemaPath: '#/properties/eal/properties/--pci-blacklist/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--pci-blacklist'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--pci-blacklist'].oneOf[0],
              data: data17,
            };
            if (vErrors === null) {
              vErrors = [err91];
            } else {
              vErrors.push(err91);
            }
            errors++;
          }
          var _valid14 = _errs106 === errors;
          if (_valid14) {
            valid27 = true;
            passing10 = 0;
          }
          const _errs108 = errors;
          if (!(typeof data17 == 'number' && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
            const err92 = {
              instancePath: instancePath + '/eal/--pci-blacklist',
              schemaPath: '#/properties/eal/properties/--pci-blacklist/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--pci-blacklist'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--pci-blacklist'].oneOf[1],
              data: data17,
            };
            if (vErrors === null) {
              vErrors = [err92];
            } else {
              vErrors.push(err92);
            }
            errors++;
          }
          if (typeof data17 == 'number' && isFinite(data17)) {
            if (data17 > 9007199254740991 || isNaN(data17)) {
              const err93 = {
                instancePath: instancePath + '/eal/--pci-blacklist',
                schemaPath: '#/properties/eal/properties/--pci-blacklist/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--pci-blacklist'].oneOf[1],
                data: data17,
              };
              if (vErrors === null) {
                vErrors = [err93];
              } else {
                vErrors.push(err93);
              }
              errors++;
            }
            if (data17 < 0 || isNaN(data17)) {
              const err94 = {
                instancePath: instancePath + '/eal/--pci-blacklist',
                schemaPath: '#/properties/eal/properties/--pci-blacklist/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--pci-blacklist'].oneOf[1],
                data: data17,
              };
              if (vErrors === null) {
                vErrors = [err94];
              } else {
                vErrors.push(err94);
              }
              errors++;
            }
          }
          var _valid14 = _errs108 === errors;
          if (_valid14 && valid27) {
            valid27 = false;
            passing10 = [passing10, 1];
          } else {
            if (_valid14) {
              valid27 = true;
              passing10 = 1;
            }
          }
          if (!valid27) {
            const err95 = {
              instancePath: instancePath + '/eal/--pci-blacklist',
              schemaPath: '#/properties/eal/properties/--pci-blacklist/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing10 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--pci-blacklist'].oneOf,
              parentSchema: schema45.properties.eal.properties['--pci-blacklist'],
              data: data17,
            };
            if (vErrors === null) {
              vErrors = [err95];
            } else {
              vErrors.push(err95);
            }
            errors++;
          } else {
            errors = _errs105;
            if (vErrors !== null) {
              if (_errs105) {
                vErrors.length = _errs105;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['-w'] !== undefined) {
          let data18 = data7['-w'];
          const _errs111 = errors;
          let valid28 = false;
          let passing11 = null;
          const _errs112 = errors;
          if (typeof data18 === 'string') {
            if (!pattern24.test(data18)) {
              const err96 = {
                instancePath: instancePath + '/eal/-w',
                schemaPath: '#/properties/eal/properties/-w/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['-w'].oneOf[0],
                data: data18,
              };
              if (vErrors === null) {
                vErrors = [err96];
              } else {
                vErrors.push(err96);
              }
              errors++;
            }
          } else {
            const err97 = {
              instancePath: instancePath + '/eal/-w',
              schemaPath: '#/properties/eal/properties/-w/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['-w'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['-w'].oneOf[0],
              data: data18,
            };
            if (vErrors === null) {
              vErrors = [err97];
            } else {
              vErrors.push(err97);
            }
            errors++;
          }
          var _valid15 = _errs112 === errors;
          if (_valid15) {
            valid28 = true;
            passing11 = 0;
          }
          const _errs114 = errors;
          if (!(typeof data18 == 'number' && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
            const err98 = {
              instancePath: instancePath + '/eal/-w',
              schemaPath: '#/properties/eal/properties/-w/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['-w'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['-w'].oneOf[1],
              data: data18,
            };
            if (vErrors === null) {
              vErrors = [err98];
            } else {
              vErrors.push(err98);
            }
            errors++;
          }
          if (typeof data18 == 'number' && isFinite(data18)) {
            if (data18 > 9007199254740991 || isNaN(data18)) {
              const err99 = {
                instancePath: instancePath + '/eal/-w',
                schemaPath: '#/properties/eal/properties/-w/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['-w'].oneOf[1],
                data: data18,
              };
              if (vErrors === null) {
                vErrors = [err99];
              } else {
                vErrors.push(err99);
              }
              errors++;
            }
            if (data18 < 0 || isNaN(data18)) {
              const err100 = {
                instancePath: instancePath + '/eal/-w',
                schemaPath: '#/properties/eal/properties/-w/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['-w'].oneOf[1],
                data: data18,
              };
              if (vErrors === null) {
                vErrors = [err100];
              } else {
                vErrors.push(err100);
              }
              errors++;
            }
          }
          var _valid15 = _errs114 === errors;
          if (_valid15 && valid28) {
            valid28 = false;
            passing11 = [passing11, 1];
          } else {
            if (_valid15) {
              valid28 = true;
              passing11 = 1;
            }
          }
          if (!valid28) {
            const err101 = {
              instancePath: instancePath + '/eal/-w',
              schemaPath: '#/properties/eal/properties/-w/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing11 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['-w'].oneOf,
              parentSchema: schema45.properties.eal.properties['-w'],
              data: data18,
            };
            if (vErrors === null) {
              vErrors = [err101];
            } else {
              vErrors.push(err101);
            }
            errors++;
          } else {
            errors = _errs111;
            if (vErrors !== null) {
              if (_errs111) {
                vErrors.length = _errs111;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--pci-whitelist'] !== undefined) {
          let data19 = data7['--pci-whitelist'];
          const _errs117 = errors;
          let valid29 = false;
          let passing12 = null;
          const _errs118 = errors;
          if (typeof data19 === 'string') {
            if (!pattern24.test(data19)) {
              const err102 = {
                instancePath: instancePath + '/eal/--pci-whitelist',
                schemaPath: '#/properties/eal/properties/--pci-whitelist/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--pci-whitelist'].oneOf[0],
                data: data19,
              };
              if (vErrors === null) {
                vErrors = [err102];
              } else {
                vErrors.push(err102);
              }
              errors++;
            }
          } else {
            const err103 = {
              instancePath: instancePath + '/eal/--pci-whitelist',
              schemaPath: '#/properties/eal/properties/--pci-whitelist/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--pci-whitelist'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--pci-whitelist'].oneOf[0],
              data: data19,
            };
            if (vErrors === null) {
              vErrors = [err103];
            } else {
              vErrors.push(err103);
            }
            errors++;
          }
          var _valid16 = _errs118 === errors;
          if (_valid16) {
            valid29 = true;
            passing12 = 0;
          }
          const _errs120 = errors;
          if (!(typeof data19 == 'number' && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
            const err104 = {
              instancePath: instancePath + '/eal/--pci-whitelist',
              schemaPath: '#/properties/eal/properties/--pci-whitelist/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--pci-whitelist'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--pci-whitelist'].oneOf[1],
              data: data19,
            };
            if (vErrors === null) {
              vErrors = [err104];
            } else {
              vErrors.push(err104);
            }
            errors++;
          }
          if (typeof data19 == 'number' && isFinite(data19)) {
            if (data19 > 9007199254740991 || isNaN(data19)) {
              const err105 = {
                instancePath: instancePath + '/eal/--pci-whitelist',
                schemaPath: '#/properties/eal/properties/--pci-whitelist/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--pci-whitelist'].oneOf[1],
                data: data19,
              };
              if (vErrors === null) {
                vErrors = [err105];
              } else {
                vErrors.push(err105);
              }
              errors++;
            }
            if (data19 < 0 || isNaN(data19)) {
              const err106 = {
                instancePath: instancePath + '/eal/--pci-whitelist',
                schemaPath: '#/properties/eal/properties/--pci-whitelist/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--pci-whitelist'].oneOf[1],
                data: data19,
              };
              if (vErrors === null) {
                vErrors = [err106];
              } else {
                vErrors.push(err106);
              }
              errors++;
            }
          }
          var _valid16 = _errs120 === errors;
          if (_valid16 && valid29) {
            valid29 = false;
            passing12 = [passing12, 1];
          } else {
            if (_valid16) {
              valid29 = true;
              passing12 = 1;
            }
          }
          if (!valid29) {
            const err107 = {
              instancePath: instancePath + '/eal/--pci-whitelist',
              schemaPath: '#/properties/eal/properties/--pci-whitelist/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing12 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--pci-whitelist'].oneOf,
              parentSchema: schema45.properties.eal.properties['--pci-whitelist'],
              data: data19,
            };
            if (vErrors === null) {
              vErrors = [err107];
            } else {
              vErrors.push(err107);
            }
            errors++;
          } else {
            errors = _errs117;
            if (vErrors !== null) {
              if (_errs117) {
                vErrors.length = _errs117;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--vdev'] !== undefined) {
          let data20 = data7['--vdev'];
          const _errs123 = errors;
          let valid30 = false;
          let passing13 = null;
          const _errs124 = errors;
          if (typeof data20 === 'string') {
            if (!pattern24.test(data20)) {
              const err108 = {
                instancePath: instancePath + '/eal/--vdev',
                schemaPath: '#/properties/eal/properties/--vdev/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--vdev'].oneOf[0],
                data: data20,
              };
              if (vErrors === null) {
                vErrors = [err108];
              } else {
                vErrors.push(err108);
              }
              errors++;
            }
          } else {
            const err109 = {
              instancePath: instancePath + '/eal/--vdev',
              schemaPath: '#/properties/eal/properties/--vdev/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--vdev'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--vdev'].oneOf[0],
              data: data20,
            };
            if (vErrors === null) {
              vErrors = [err109];
            } else {
              vErrors.push(err109);
            }
            errors++;
          }
          var _valid17 = _errs124 === errors;
          if (_valid17) {
            valid30 = true;
            passing13 = 0;
          }
          const _errs126 = errors;
          if (!(typeof data20 == 'number' && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
            const err110 = {
              instancePath: instancePath + '/eal/--vdev',
              schemaPath: '#/properties/eal/properties/--vdev/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--vdev'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--vdev'].oneOf[1],
              data: data20,
            };
            if (vErrors === null) {
              vErrors = [err110];
            } else {
              vErrors.push(err110);
            }
            errors++;
          }
          if (typeof data20 == 'number' && isFinite(data20)) {
            if (data20 > 9007199254740991 || isNaN(data20)) {
              const err111 = {
                instancePath: instancePath + '/eal/--vdev',
                schemaPath: '#/properties/eal/properties/--vdev/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--vdev'].oneOf[1],
                data: data20,
              };
              if (vErrors === null) {
                vErrors = [err111];
              } else {
                vErrors.push(err111);
              }
              errors++;
            }
            if (data20 < 0 || isNaN(data20)) {
              const err112 = {
                instancePath: instancePath + '/eal/--vdev',
                schemaPath: '#/properties/eal/properties/--vdev/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--vdev'].oneOf[1],
                data: data20,
              };
              if (vErrors === null) {
                vErrors = [err112];
              } else {
                vErrors.push(err112);
              }
              errors++;
            }
          }
          var _valid17 = _errs126 === errors;
          if (_valid17 && valid30) {
            valid30 = false;
            passing13 = [passing13, 1];
          } else {
            if (_valid17) {
              valid30 = true;
              passing13 = 1;
            }
          }
          if (!valid30) {
            const err113 = {
              instancePath: instancePath + '/eal/--vdev',
              schemaPath: '#/properties/eal/properties/--vdev/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing13 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--vdev'].oneOf,
              parentSchema: schema45.properties.eal.properties['--vdev'],
              data: data20,
            };
            if (vErrors === null) {
              vErrors = [err113];
            } else {
              vErrors.push(err113);
            }
            errors++;
          } else {
            errors = _errs123;
            if (vErrors !== null) {
              if (_errs123) {
                vErrors.length = _errs123;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['-d'] !== undefined) {
          let data21 = data7['-d'];
          const _errs129 = errors;
          let valid31 = false;
          let passing14 = null;
          const _errs130 = errors;
          if (typeof data21 === 'string') {
            if (!pattern24.test(data21)) {
              const err114 = {
                instancePath: instancePath + '/eal/-d',
                schemaPath: '#/properties/eal/properties/-d/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['-d'].oneOf[0],
                data: data21,
              };
              if (vErrors === null) {
                vErrors = [err114];
              } else {
                vErrors.push(err114);
              }
              errors++;
            }
          } else {
            const err115 = {
              instancePath: instancePath + '/eal/-d',
              schemaPath: '#/properties/eal/properties/-d/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['-d'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['-d'].oneOf[0],
              data: data21,
            };
            if (vErrors === null) {
              vErrors = [err115];
            } else {
              vErrors.push(err115);
            }
            errors++;
          }
          var _valid18 = _errs130 === errors;
          if (_valid18) {
            valid31 = true;
            passing14 = 0;
          }
          const _errs132 = errors;
          if (!(typeof data21 == 'number' && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
            const err116 = {
              instancePath: instancePath + '/eal/-d',
              schemaPath: '#/properties/eal/properties/-d/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['-d'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['-d'].oneOf[1],
              data: data21,
            };
            if (vErrors === null) {
              vErrors = [err116];
            } else {
              vErrors.push(err116);
            }
            errors++;
          }
          if (typeof data21 == 'number' && isFinite(data21)) {
            if (data21 > 9007199254740991 || isNaN(data21)) {
              const err117 = {
                instancePath: instancePath + '/eal/-d',
                schemaPath: '#/properties/eal/properties/-d/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['-d'].oneOf[1],
                data: data21,
              };
              if (vErrors === null) {
                vErrors = [err117];
              } else {
                vErrors.push(err117);
              }
              errors++;
            }
            if (data21 < 0 || isNaN(data21)) {
              const err118 = {
                instancePath: instancePath + '/eal/-d',
                schemaPath: '#/properties/eal/properties/-d/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['-d'].oneOf[1],
                data: data21,
              };
              if (vErrors === null) {
                vErrors = [err118];
              } else {
                vErrors.push(err118);
              }
              errors++;
            }
          }
          var _valid18 = _errs132 === errors;
          if (_valid18 && valid31) {
            valid31 = false;
            passing14 = [passing14, 1];
          } else {
            if (_valid18) {
              valid31 = true;
              passing14 = 1;
            }
          }
          if (!valid31) {
            const err119 = {
              instancePath: instancePath + '/eal/-d',
              schemaPath: '#/properties/eal/properties/-d/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing14 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['-d'].oneOf,
              parentSchema: schema45.properties.eal.properties['-d'],
              data: data21,
            };
            if (vErrors === null) {
              vErrors = [err119];
            } else {
              vErrors.push(err119);
            }
            errors++;
          } else {
            errors = _errs129;
            if (vErrors !== null) {
              if (_errs129) {
                vErrors.length = _errs129;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--no-pci'] !== undefined) {
          let data22 = data7['--no-pci'];
          const _errs135 = errors;
          let valid32 = false;
          let passing15 = null;
          const _errs136 = errors;
          if (typeof data22 === 'string') {
            if (!pattern38.test(data22)) {
              const err120 = {
                instancePath: instancePath + '/eal/--no-pci',
                schemaPath: '#/properties/eal/properties/--no-pci/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.eal.properties['--no-pci'].oneOf[0],
                data: data22,
              };
              if (vErrors === null) {
                vErrors = [err120];
              } else {
                vErrors.push(err120);
              }
              errors++;
            }
          } else {
            const err121 = {
              instancePath: instancePath + '/eal/--no-pci',
              schemaPath: '#/properties/eal/properties/--no-pci/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--no-pci'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--no-pci'].oneOf[0],
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err121];
            } else {
              vErrors.push(err121);
            }
            errors++;
          }
          var _valid19 = _errs136 === errors;
          if (_valid19) {
            valid32 = true;
            passing15 = 0;
          }
          const _errs138 = errors;
          if (data22 !== null) {
            const err122 = {
              instancePath: instancePath + '/eal/--no-pci',
              schemaPath: '#/properties/eal/properties/--no-pci/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.eal.properties['--no-pci'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--no-pci'].oneOf[1],
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err122];
            } else {
              vErrors.push(err122);
            }
            errors++;
          }
          var _valid19 = _errs138 === errors;
          if (_valid19 && valid32) {
            valid32 = false;
            passing15 = [passing15, 1];
          } else {
            if (_valid19) {
              valid32 = true;
              passing15 = 1;
            }
          }
          if (!valid32) {
            const err123 = {
              instancePath: instancePath + '/eal/--no-pci',
              schemaPath: '#/properties/eal/properties/--no-pci/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing15 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--no-pci'].oneOf,
              parentSchema: schema45.properties.eal.properties['--no-pci'],
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err123];
            } else {
              vErrors.push(err123);
            }
            errors++;
          } else {
            errors = _errs135;
            if (vErrors !== null) {
              if (_errs135) {
                vErrors.length = _errs135;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--proc-type'] !== undefined) {
          let data23 = data7['--proc-type'];
          if (typeof data23 !== 'string') {
            const err124 = {
              instancePath: instancePath + '/eal/--proc-type',
              schemaPath: '#/properties/eal/properties/--proc-type/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--proc-type'].type,
              parentSchema: schema45.properties.eal.properties['--proc-type'],
              data: data23,
            };
            if (vErrors === null) {
              vErrors = [err124];
            } else {
              vErrors.push(err124);
            }
            errors++;
          }
          if (!(data23 === 'secondary' || data23 === 'auto')) {
            const err125 = {
              instancePath: instancePath + '/eal/--proc-type',
              schemaPath: '#/properties/eal/properties/--proc-type/enum',
              keyword: 'enum',
              params: { allowedValues: schema45.properties.eal.properties['--proc-type'].enum },
              message: 'must be equal to one of the allowed values',
              schema: schema45.properties.eal.properties['--proc-type'].enum,
              parentSchema: schema45.properties.eal.properties['--proc-type'],
              data: data23,
            };
            if (vErrors === null) {
              vErrors = [err125];
            } else {
              vErrors.push(err125);
            }
            errors++;
          }
        }
        if (data7['-n'] !== undefined) {
          let data24 = data7['-n'];
          const _errs143 = errors;
          let valid33 = false;
          let passing16 = null;
          const _errs144 = errors;
          if (typeof data24 === 'string') {
            if (!pattern24.test(data24)) {
              const err126 = {
                instancePath: instancePath + '/eal/-n',
                schemaPath: '#/properties/eal/properties/-n/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['-n'].oneOf[0],
                data: data24,
              };
              if (vErrors === null) {
                vErrors = [err126];
              } else {
                vErrors.push(err126);
              }
              errors++;
            }
          } else {
            const err127 = {
              instancePath: instancePath + '/eal/-n',
              schemaPath: '#/properties/eal/properties/-n/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['-n'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['-n'].oneOf[0],
              data: data24,
            };
            if (vErrors === null) {
              vErrors = [err127];
            } else {
              vErrors.push(err127);
            }
            errors++;
          }
          var _valid20 = _errs144 === errors;
          if (_valid20) {
            valid33 = true;
            passing16 = 0;
          }
          const _errs146 = errors;
          if (!(typeof data24 == 'number' && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
            const err128 = {
              instancePath: instancePath + '/eal/-n',
              schemaPath: '#/properties/eal/properties/-n/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['-n'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['-n'].oneOf[1],
              data: data24,
            };
            if (vErrors === null) {
              vErrors = [err128];
            } else {
              vErrors.push(err128);
            }
            errors++;
          }
          if (typeof data24 == 'number' && isFinite(data24)) {
            if (data24 > 9007199254740991 || isNaN(data24)) {
              const err129 = {
                instancePath: instancePath + '/eal/-n',
                schemaPath: '#/properties/eal/properties/-n/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['-n'].oneOf[1],
                data: data24,
              };
              if (vErrors === null) {
                vErrors = [err129];
              } else {
                vErrors.push(err129);
              }
              errors++;
            }
            if (data24 < 0 || isNaN(data24)) {
              const err130 = {
                instancePath: instancePath + '/eal/-n',
                schemaPath: '#/properties/eal/properties/-n/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['-n'].oneOf[1],
                data: data24,
              };
              if (vErrors === null) {
                vErrors = [err130];
              } else {
                vErrors.push(err130);
              }
              errors++;
            }
          }
          var _valid20 = _errs146 === errors;
          if (_valid20 && valid33) {
            valid33 = false;
            passing16 = [passing16, 1];
          } else {
            if (_valid20) {
              valid33 = true;
              passing16 = 1;
            }
          }
          if (!valid33) {
            const err131 = {
              instancePath: instancePath + '/eal/-n',
              schemaPath: '#/properties/eal/properties/-n/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing16 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['-n'].oneOf,
              parentSchema: schema45.properties.eal.properties['-n'],
              data: data24,
            };
            if (vErrors === null) {
              vErrors = [err131];
            } else {
              vErrors.push(err131);
            }
            errors++;
          } else {
            errors = _errs143;
            if (vErrors !== null) {
              if (_errs143) {
                vErrors.length = _errs143;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['-r'] !== undefined) {
          let data25 = data7['-r'];
          const _errs149 = errors;
          let valid34 = false;
          let passing17 = null;
          const _errs150 = errors;
          if (typeof data25 === 'string') {
            if (!pattern24.test(data25)) {
              const err132 = {
                instancePath: instancePath + '/eal/-r',
                schemaPath: '#/properties/eal/properties/-r/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['-r'].oneOf[0],
                data: data25,
              };
              if (vErrors === null) {
                vErrors = [err132];
              } else {
                vErrors.push(err132);
              }
              errors++;
            }
          } else {
            const err133 = {
              instancePath: instancePath + '/eal/-r',
              schemaPath: '#/properties/eal/properties/-r/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['-r'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['-r'].oneOf[0],
              data: data25,
            };
            if (vErrors === null) {
              vErrors = [err133];
            } else {
              vErrors.push(err133);
            }
            errors++;
          }
          var _valid21 = _errs150 === errors;
          if (_valid21) {
            valid34 = true;
            passing17 = 0;
          }
          const _errs152 = errors;
          if (!(typeof data25 == 'number' && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
            const err134 = {
              instancePath: instancePath + '/eal/-r',
              schemaPath: '#/properties/eal/properties/-r/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['-r'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['-r'].oneOf[1],
              data: data25,
            };
            if (vErrors === null) {
              vErrors = [err134];
            } else {
              vErrors.push(err134);
            }
            errors++;
          }
          if (typeof data25 == 'number' && isFinite(data25)) {
            if (data25 > 9007199254740991 || isNaN(data25)) {
              const err135 = {
                instancePath: instancePath + '/eal/-r',
                schemaPath: '#/properties/eal/properties/-r/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['-r'].oneOf[1],
                data: data25,
              };
              if (vErrors === null) {
                vErrors = [err135];
              } else {
                vErrors.push(err135);
              }
              errors++;
            }
            if (data25 < 0 || isNaN(data25)) {
              const err136 = {
                instancePath: instancePath + '/eal/-r',
                schemaPath: '#/properties/eal/properties/-r/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['-r'].oneOf[1],
                data: data25,
              };
              if (vErrors === null) {
                vErrors = [err136];
              } else {
                vErrors.push(err136);
              }
              errors++;
            }
          }
          var _valid21 = _errs152 === errors;
          if (_valid21 && valid34) {
            valid34 = false;
            passing17 = [passing17, 1];
          } else {
            if (_valid21) {
              valid34 = true;
              passing17 = 1;
            }
          }
          if (!valid34) {
            const err137 = {
              instancePath: instancePath + '/eal/-r',
              schemaPath: '#/properties/eal/properties/-r/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing17 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['-r'].oneOf,
              parentSchema: schema45.properties.eal.properties['-r'],
              data: data25,
            };
            if (vErrors === null) {
              vErrors = [err137];
            } else {
              vErrors.push(err137);
            }
            errors++;
          } else {
            errors = _errs149;
            if (vErrors !== null) {
              if (_errs149) {
                vErrors.length = _errs149;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['-m'] !== undefined) {
          let data26 = data7['-m'];
          const _errs155 = errors;
          let valid35 = false;
          let passing18 = null;
          const _errs156 = errors;
          if (typeof data26 === 'string') {
            if (!pattern24.test(data26)) {
              const err138 = {
                instancePath: instancePath + '/eal/-m',
                schemaPath: '#/properties/eal/properties/-m/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['-m'].oneOf[0],
                data: data26,
              };
              if (vErrors === null) {
                vErrors = [err138];
              } else {
                vErrors.push(err138);
              }
              errors++;
            }
          } else {
            const err139 = {
              instancePath: instancePath + '/eal/-m',
              schemaPath: '#/properties/eal/properties/-m/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['-m'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['-m'].oneOf[0],
              data: data26,
            };
            if (vErrors === null) {
              vErrors = [err139];
            } else {
              vErrors.push(err139);
            }
            errors++;
          }
          var _valid22 = _errs156 === errors;
          if (_valid22) {
            valid35 = true;
            passing18 = 0;
          }
          const _errs158 = errors;
          if (!(typeof data26 == 'number' && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
            const err140 = {
              instancePath: instancePath + '/eal/-m',
              schemaPath: '#/properties/eal/properties/-m/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['-m'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['-m'].oneOf[1],
              data: data26,
            };
            if (vErrors === null) {
              vErrors = [err140];
            } else {
              vErrors.push(err140);
            }
            errors++;
          }
          if (typeof data26 == 'number' && isFinite(data26)) {
            if (data26 > 9007199254740991 || isNaN(data26)) {
              const err141 = {
                instancePath: instancePath + '/eal/-m',
                schemaPath: '#/properties/eal/properties/-m/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['-m'].oneOf[1],
                data: data26,
              };
              if (vErrors === null) {
                vErrors = [err141];
              } else {
                vErrors.push(err141);
              }
              errors++;
            }
            if (data26 < 0 || isNaN(data26)) {
              const err142 = {
                instancePath: instancePath + '/eal/-m',
                schemaPath: '#/properties/eal/properties/-m/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['-m'].oneOf[1],
                data: data26,
              };
              if (vErrors === null) {
                vErrors = [err142];
              } else {
                vErrors.push(err142);
              }
              errors++;
            }
          }
          var _valid22 = _errs158 === errors;
          if (_valid22 && valid35) {
            valid35 = false;
            passing18 = [passing18, 1];
          } else {
            if (_valid22) {
              valid35 = true;
              passing18 = 1;
            }
          }
          if (!valid35) {
            const err143 = {
              instancePath: instancePath + '/eal/-m',
              schemaPath: '#/properties/eal/properties/-m/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing18 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['-m'].oneOf,
              parentSchema: schema45.properties.eal.properties['-m'],
              data: data26,
            };
            if (vErrors === null) {
              vErrors = [err143];
            } else {
              vErrors.push(err143);
            }
            errors++;
          } else {
            errors = _errs155;
            if (vErrors !== null) {
              if (_errs155) {
                vErrors.length = _errs155;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--in-memory'] !== undefined) {
          let data27 = data7['--in-memory'];
          const _errs161 = errors;
          let valid36 = false;
          let passing19 = null;
          const _errs162 = errors;
          if (typeof data27 === 'string') {
            if (!pattern38.test(data27)) {
              const err144 = {
                instancePath: instancePath + '/eal/--in-memory',
                schemaPath: '#/properties/eal/properties/--in-memory/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.eal.properties['--in-memory'].oneOf[0],
                data: data27,
              };
              if (vErrors === null) {
                vErrors = [err144];
              } else {
                vErrors.push(err144);
              }
              errors++;
            }
          } else {
            const err145 = {
              instancePath: instancePath + '/eal/--in-memory',
              schemaPath: '#/properties/eal/properties/--in-memory/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--in-memory'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--in-memory'].oneOf[0],
              data: data27,
            };
            if (vErrors === null) {
              vErrors = [err145];
            } else {
              vErrors.push(err145);
            }
            errors++;
          }
          var _valid23 = _errs162 === errors;
          if (_valid23) {
            valid36 = true;
            passing19 = 0;
          }
          const _errs164 = errors;
          if (data27 !== null) {
            const err146 = {
              instancePath: instancePath + '/eal/--in-memory',
              schemaPath: '#/properties/eal/properties/--in-memory/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.eal.properties['--in-memory'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--in-memory'].oneOf[1],
              data: data27,
            };
            if (vErrors === null) {
              vErrors = [err146];
            } else {
              vErrors.push(err146);
            }
            errors++;
          }
          var _valid23 = _errs164 === errors;
          if (_valid23 && valid36) {
            valid36 = false;
            passing19 = [passing19, 1];
          } else {
            if (_valid23) {
              valid36 = true;
              passing19 = 1;
            }
          }
          if (!valid36) {
            const err147 = {
              instancePath: instancePath + '/eal/--in-memory',
              schemaPath: '#/properties/eal/properties/--in-memory/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing19 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--in-memory'].oneOf,
              parentSchema: schema45.properties.eal.properties['--in-memory'],
              data: data27,
            };
            if (vErrors === null) {
              vErrors = [err147];
            } else {
              vErrors.push(err147);
            }
            errors++;
          } else {
            errors = _errs161;
            if (vErrors !== null) {
              if (_errs161) {
                vErrors.length = _errs161;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--iova-mode'] !== undefined) {
          let data28 = data7['--iova-mode'];
          const _errs167 = errors;
          let valid37 = false;
          let passing20 = null;
          const _errs168 = errors;
          if (typeof data28 === 'string') {
            if (!pattern24.test(data28)) {
              const err148 = {
                instancePath: instancePath + '/eal/--iova-mode',
                schemaPath: '#/properties/eal/properties/--iova-mode/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--iova-mode'].oneOf[0],
                data: data28,
              };
              if (vErrors === null) {
                vErrors = [err148];
              } else {
                vErrors.push(err148);
              }
              errors++;
            }
          } else {
            const err149 = {
              instancePath: instancePath + '/eal/--iova-mode',
              schemaPath: '#/properties/eal/properties/--iova-mode/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--iova-mode'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--iova-mode'].oneOf[0],
              data: data28,
            };
            if (vErrors === null) {
              vErrors = [err149];
            } else {
              vErrors.push(err149);
            }
            errors++;
          }
          var _valid24 = _errs168 === errors;
          if (_valid24) {
            valid37 = true;
            passing20 = 0;
          }
          const _errs170 = errors;
          if (!(typeof data28 == 'number' && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
            const err150 = {
              instancePath: instancePath + '/eal/--iova-mode',
              schemaPath: '#/properties/eal/properties/--iova-mode/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--iova-mode'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--iova-mode'].oneOf[1],
              data: data28,
            };
            if (vErrors === null) {
              vErrors = [err150];
            } else {
              vErrors.push(err150);
            }
            errors++;
          }
          if (typeof data28 == 'number' && isFinite(data28)) {
            if (data28 > 9007199254740991 || isNaN(data28)) {
              const err151 = {
                instancePath: instancePath + '/eal/--iova-mode',
                schemaPath: '#/properties/eal/properties/--iova-mode/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--iova-mode'].oneOf[1],
                data: data28,
              };
              if (vErrors === null) {
                vErrors = [err151];
              } else {
                vErrors.push(err151);
              }
              errors++;
            }
            if (data28 < 0 || isNaN(data28)) {
              const err152 = {
                instancePath: instancePath + '/eal/--iova-mode',
                schemaPath: '#/properties/eal/properties/--iova-mode/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--iova-mode'].oneOf[1],
                data: data28,
              };
              if (vErrors === null) {
                vErrors = [err152];
              } else {
                vErrors.push(err152);
              }
              errors++;
            }
          }
          var _valid24 = _errs170 === errors;
          if (_valid24 && valid37) {
            valid37 = false;
            passing20 = [passing20, 1];
          } else {
            if (_valid24) {
              valid37 = true;
              passing20 = 1;
            }
          }
          if (!valid37) {
            const err153 = {
              instancePath: instancePath + '/eal/--iova-mode',
              schemaPath: '#/properties/eal/properties/--iova-mode/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing20 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--iova-mode'].oneOf,
              parentSchema: schema45.properties.eal.properties['--iova-mode'],
              data: data28,
            };
            if (vErrors === null) {
              vErrors = [err153];
            } else {
              vErrors.push(err153);
            }
            errors++;
          } else {
            errors = _errs167;
            if (vErrors !== null) {
              if (_errs167) {
                vErrors.length = _errs167;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--no-shconf'] !== undefined) {
          let data29 = data7['--no-shconf'];
          const _errs173 = errors;
          let valid38 = false;
          let passing21 = null;
          const _errs174 = errors;
          if (typeof data29 === 'string') {
            if (!pattern38.test(data29)) {
              const err154 = {
                instancePath: instancePath + '/eal/--no-shconf',
                schemaPath: '#/properties/eal/properties/--no-shconf/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.eal.properties['--no-shconf'].oneOf[0],
                data: data29,
              };
              if (vErrors === null) {
                vErrors = [err154];
              } else {
                vErrors.push(err154);
              }
              errors++;
            }
          } else {
            const err155 = {
              instancePath: instancePath + '/eal/--no-shconf',
              schemaPath: '#/properties/eal/properties/--no-shconf/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--no-shconf'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--no-shconf'].oneOf[0],
              data: data29,
            };
            if (vErrors === null) {
              vErrors = [err155];
            } else {
              vErrors.push(err155);
            }
            errors++;
          }
          var _valid25 = _errs174 === errors;
          if (_valid25) {
            valid38 = true;
            passing21 = 0;
          }
          const _errs176 = errors;
          if (data29 !== null) {
            const err156 = {
              instancePath: instancePath + '/eal/--no-shconf',
              schemaPath: '#/properties/eal/properties/--no-shconf/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.eal.properties['--no-shconf'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--no-shconf'].oneOf[1],
              data: data29,
            };
            if (vErrors === null) {
              vErrors = [err156];
            } else {
              vErrors.push(err156);
            }
            errors++;
          }
          var _valid25 = _errs176 === errors;
          if (_valid25 && valid38) {
            valid38 = false;
            passing21 = [passing21, 1];
          } else {
            if (_valid25) {
              valid38 = true;
              passing21 = 1;
            }
          }
          if (!valid38) {
            const err157 = {
              instancePath: instancePath + '/eal/--no-shconf',
              schemaPath: '#/properties/eal/properties/--no-shconf/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing21 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--no-shconf'].oneOf,
              parentSchema: schema45.properties.eal.properties['--no-shconf'],
              data: data29,
            };
            if (vErrors === null) {
              vErrors = [err157];
            } else {
              vErrors.push(err157);
            }
            errors++;
          } else {
            errors = _errs173;
            if (vErrors !== null) {
              if (_errs173) {
                vErrors.length = _errs173;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--no-huge'] !== undefined) {
          let data30 = data7['--no-huge'];
          const _errs179 = errors;
          let valid39 = false;
          let passing22 = null;
          const _errs180 = errors;
          if (typeof data30 === 'string') {
            if (!pattern38.test(data30)) {
              const err158 = {
                instancePath: instancePath + '/eal/--no-huge',
                schemaPath: '#/properties/eal/properties/--no-huge/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.eal.properties['--no-huge'].oneOf[0],
                data: data30,
              };
              if (vErrors === null) {
                vErrors = [err158];
              } else {
                vErrors.push(err158);
              }
              errors++;
            }
          } else {
            const err159 = {
              instancePath: instancePath + '/eal/--no-huge',
              schemaPath: '#/properties/eal/properties/--no-huge/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--no-huge'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--no-huge'].oneOf[0],
              data: data30,
            };
            if (vErrors === null) {
              vErrors = [err159];
            } else {
              vErrors.push(err159);
            }
            errors++;
          }
          var _valid26 = _errs180 === errors;
          if (_valid26) {
            valid39 = true;
            passing22 = 0;
          }
          const _errs182 = errors;
          if (data30 !== null) {
            const err160 = {
              instancePath: instancePath + '/eal/--no-huge',
              schemaPath: '#/properties/eal/properties/--no-huge/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.eal.properties['--no-huge'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--no-huge'].oneOf[1],
              data: data30,
            };
            if (vErrors === null) {
              vErrors = [err160];
            } else {
              vErrors.push(err160);
            }
            errors++;
          }
          var _valid26 = _errs182 === errors;
          if (_valid26 && valid39) {
            valid39 = false;
            passing22 = [passing22, 1];
          } else {
            if (_valid26) {
              valid39 = true;
              passing22 = 1;
            }
          }
          if (!valid39) {
            const err161 = {
              instancePath: instancePath + '/eal/--no-huge',
              schemaPath: '#/properties/eal/properties/--no-huge/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing22 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--no-huge'].oneOf,
              parentSchema: schema45.properties.eal.properties['--no-huge'],
              data: data30,
            };
            if (vErrors === null) {
              vErrors = [err161];
            } else {
              vErrors.push(err161);
            }
            errors++;
          } else {
            errors = _errs179;
            if (vErrors !== null) {
              if (_errs179) {
                vErrors.length = _errs179;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--log-level'] !== undefined) {
          let data31 = data7['--log-level'];
          const _errs185 = errors;
          let valid40 = false;
          let passing23 = null;
          const _errs186 = errors;
          if (typeof data31 === 'string') {
            if (!pattern24.test(data31)) {
              const err162 = {
                instancePath: instancePath + '/eal/--log-level',
                schemaPath: '#/properties/eal/properties/--log-level/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--log-level'].oneOf[0],
                data: data31,
              };
              if (vErrors === null) {
                vErrors = [err162];
              } else {
                vErrors.push(err162);
              }
              errors++;
            }
          } else {
            const err163 = {
              instancePath: instancePath + '/eal/--log-level',
              schemaPath: '#/properties/eal/properties/--log-level/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--log-level'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--log-level'].oneOf[0],
              data: data31,
            };
            if (vErrors === null) {
              vErrors = [err163];
            } else {
              vErrors.push(err163);
            }
            errors++;
          }
          var _valid27 = _errs186 === errors;
          if (_valid27) {
            valid40 = true;
            passing23 = 0;
          }
          const _errs188 = errors;
          if (!(typeof data31 == 'number' && !(data31 % 1) && !isNaN(data31) && isFinite(data31))) {
            const err164 = {
              instancePath: instancePath + '/eal/--log-level',
              schemaPath: '#/properties/eal/properties/--log-level/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--log-level'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--log-level'].oneOf[1],
              data: data31,
            };
            if (vErrors === null) {
              vErrors = [err164];
            } else {
              vErrors.push(err164);
            }
            errors++;
          }
          if (typeof data31 == 'number' && isFinite(data31)) {
            if (data31 > 9007199254740991 || isNaN(data31)) {
              const err165 = {
                instancePath: instancePath + '/eal/--log-level',
                schemaPath: '#/properties/eal/properties/--log-level/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--log-level'].oneOf[1],
                data: data31,
              };
              if (vErrors === null) {
                vErrors = [err165];
              } else {
                vErrors.push(err165);
              }
              errors++;
            }
            if (data31 < 0 || isNaN(data31)) {
              const err166 = {
                instancePath: instancePath + '/eal/--log-level',
                schemaPath: '#/properties/eal/properties/--log-level/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--log-level'].oneOf[1],
                data: data31,
              };
              if (vErrors === null) {
                vErrors = [err166];
              } else {
                vErrors.push(err166);
              }
              errors++;
            }
          }
          var _valid27 = _errs188 === errors;
          if (_valid27 && valid40) {
            valid40 = false;
            passing23 = [passing23, 1];
          } else {
            if (_valid27) {
              valid40 = true;
              passing23 = 1;
            }
          }
          if (!valid40) {
            const err167 = {
              instancePath: instancePath + '/eal/--log-level',
              schemaPath: '#/properties/eal/properties/--log-level/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing23 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--log-level'].oneOf,
              parentSchema: schema45.properties.eal.properties['--log-level'],
              data: data31,
            };
            if (vErrors === null) {
              vErrors = [err167];
            } else {
              vErrors.push(err167);
            }
            errors++;
          } else {
            errors = _errs185;
            if (vErrors !== null) {
              if (_errs185) {
                vErrors.length = _errs185;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--file-prefix'] !== undefined) {
          let data32 = data7['--file-prefix'];
          const _errs191 = errors;
          let valid41 = false;
          let passing24 = null;
          const _errs192 = errors;
          if (typeof data32 === 'string') {
            if (!pattern24.test(data32)) {
              const err168 = {
                instancePath: instancePath + '/eal/--file-prefix',
                schemaPath: '#/properties/eal/properties/--file-prefix/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--file-prefix'].oneOf[0],
                data: data32,
              };
              if (vErrors === null) {
                vErrors = [err168];
              } else {
                vErrors.push(err168);
              }
              errors++;
            }
          } else {
            const err169 = {
              instancePath: instancePath + '/eal/--file-prefix',
              schemaPath: '#/properties/eal/properties/--file-prefix/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--file-prefix'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--file-prefix'].oneOf[0],
              data: data32,
            };
            if (vErrors === null) {
              vErrors = [err169];
            } else {
              vErrors.push(err169);
            }
            errors++;
          }
          var _valid28 = _errs192 === errors;
          if (_valid28) {
            valid41 = true;
            passing24 = 0;
          }
          const _errs194 = errors;
          if (!(typeof data32 == 'number' && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
            const err170 = {
              instancePath: instancePath + '/eal/--file-prefix',
              schemaPath: '#/properties/eal/properties/--file-prefix/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--file-prefix'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--file-prefix'].oneOf[1],
              data: data32,
            };
            if (vErrors === null) {
              vErrors = [err170];
            } else {
              vErrors.push(err170);
            }
            errors++;
          }
          if (typeof data32 == 'number' && isFinite(data32)) {
            if (data32 > 9007199254740991 || isNaN(data32)) {
              const err171 = {
                instancePath: instancePath + '/eal/--file-prefix',
                schemaPath: '#/properties/eal/properties/--file-prefix/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--file-prefix'].oneOf[1],
                data: data32,
              };
              if (vErrors === null) {
                vErrors = [err171];
              } else {
                vErrors.push(err171);
              }
              errors++;
            }
            if (data32 < 0 || isNaN(data32)) {
              const err172 = {
                instancePath: instancePath + '/eal/--file-prefix',
                schemaPath: '#/properties/eal/properties/--file-prefix/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--file-prefix'].oneOf[1],
                data: data32,
              };
              if (vErrors === null) {
                vErrors = [err172];
              } else {
                vErrors.push(err172);
              }
              errors++;
            }
          }
          var _valid28 = _errs194 === errors;
          if (_valid28 && valid41) {
            valid41 = false;
            passing24 = [passing24, 1];
          } else {
            if (_valid28) {
              valid41 = true;
              passing24 = 1;
            }
          }
          if (!valid41) {
            const err173 = {
              instancePath: instancePath + '/eal/--file-prefix',
              schemaPath: '#/properties/eal/properties/--file-prefix/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing24 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--file-prefix'].oneOf,
              parentSchema: schema45.properties.eal.properties['--file-prefix'],
              data: data32,
            };
            if (vErrors === null) {
              vErrors = [err173];
            } else {
              vErrors.push(err173);
            }
            errors++;
          } else {
            errors = _errs191;
            if (vErrors !== null) {
              if (_errs191) {
                vErrors.length = _errs191;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--create-uio-dev'] !== undefined) {
          let data33 = data7['--create-uio-dev'];
          const _errs197 = errors;
          let valid42 = false;
          let passing25 = null;
          const _errs198 = errors;
          if (typeof data33 === 'string') {
            if (!pattern38.test(data33)) {
              const err174 = {
                instancePath: instancePath + '/eal/--create-uio-dev',
                schemaPath: '#/properties/eal/properties/--create-uio-dev/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.eal.properties['--create-uio-dev'].oneOf[0],
                data: data33,
              };
              if (vErrors === null) {
                vErrors = [err174];
              } else {
                vErrors.push(err174);
              }
              errors++;
            }
          } else {
            const err175 = {
              instancePath: instancePath + '/eal/--create-uio-dev',
              schemaPath: '#/properties/eal/properties/--create-uio-dev/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--create-uio-dev'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--create-uio-dev'].oneOf[0],
              data: data33,
            };
            if (vErrors === null) {
              vErrors = [err175];
            } else {
              vErrors.push(err175);
            }
            errors++;
          }
          var _valid29 = _errs198 === errors;
          if (_valid29) {
            valid42 = true;
            passing25 = 0;
          }
          const _errs200 = errors;
          if (data33 !== null) {
            const err176 = {
              instancePath: instancePath + '/eal/--create-uio-dev',
              schemaPath: '#/properties/eal/properties/--create-uio-dev/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.eal.properties['--create-uio-dev'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--create-uio-dev'].oneOf[1],
              data: data33,
            };
            if (vErrors === null) {
              vErrors = [err176];
            } else {
              vErrors.push(err176);
            }
            errors++;
          }
          var _valid29 = _errs200 === errors;
          if (_valid29 && valid42) {
            valid42 = false;
            passing25 = [passing25, 1];
          } else {
            if (_valid29) {
              valid42 = true;
              passing25 = 1;
            }
          }
          if (!valid42) {
            const err177 = {
              instancePath: instancePath + '/eal/--create-uio-dev',
              schemaPath: '#/properties/eal/properties/--create-uio-dev/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing25 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--create-uio-dev'].oneOf,
              parentSchema: schema45.properties.eal.properties['--create-uio-dev'],
              data: data33,
            };
            if (vErrors === null) {
              vErrors = [err177];
            } else {
              vErrors.push(err177);
            }
            errors++;
          } else {
            errors = _errs197;
            if (vErrors !== null) {
              if (_errs197) {
                vErrors.length = _errs197;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--vmware-tsc-map'] !== undefined) {
          let data34 = data7['--vmware-tsc-map'];
          const _errs203 = errors;
          let valid43 = false;
          let passing26 = null;
          const _errs204 = errors;
          if (typeof data34 === 'string') {
            if (!pattern38.test(data34)) {
              const err178 = {
                instancePath: instancePath + '/eal/--vmware-tsc-map',
                schemaPath: '#/properties/eal/properties/--vmware-tsc-map/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.eal.properties['--vmware-tsc-map'].oneOf[0],
                data: data34,
              };
              if (vErrors === null) {
                vErrors = [err178];
              } else {
                vErrors.push(err178);
              }
              errors++;
            }
          } else {
            const err179 = {
              instancePath: instancePath + '/eal/--vmware-tsc-map',
              schemaPath: '#/properties/eal/properties/--vmware-tsc-map/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--vmware-tsc-map'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--vmware-tsc-map'].oneOf[0],
              data: data34,
            };
            if (vErrors === null) {
              vErrors = [err179];
            } else {
              vErrors.push(err179);
            }
            errors++;
          }
          var _valid30 = _errs204 === errors;
          if (_valid30) {
            valid43 = true;
            passing26 = 0;
          }
          const _errs206 = errors;
          if (data34 !== null) {
            const err180 = {
              instancePath: instancePath + '/eal/--vmware-tsc-map',
              schemaPath: '#/properties/eal/properties/--vmware-tsc-map/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.eal.properties['--vmware-tsc-map'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--vmware-tsc-map'].oneOf[1],
              data: data34,
            };
            if (vErrors === null) {
              vErrors = [err180];
            } else {
              vErrors.push(err180);
            }
            errors++;
          }
          var _valid30 = _errs206 === errors;
          if (_valid30 && valid43) {
            valid43 = false;
            passing26 = [passing26, 1];
          } else {
            if (_valid30) {
              valid43 = true;
              passing26 = 1;
            }
          }
          if (!valid43) {
            const err181 = {
              instancePath: instancePath + '/eal/--vmware-tsc-map',
              schemaPath: '#/properties/eal/properties/--vmware-tsc-map/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing26 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--vmware-tsc-map'].oneOf,
              parentSchema: schema45.properties.eal.properties['--vmware-tsc-map'],
              data: data34,
            };
            if (vErrors === null) {
              vErrors = [err181];
            } else {
              vErrors.push(err181);
            }
            errors++;
          } else {
            errors = _errs203;
            if (vErrors !== null) {
              if (_errs203) {
                vErrors.length = _errs203;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--no-hpet'] !== undefined) {
          let data35 = data7['--no-hpet'];
          const _errs209 = errors;
          let valid44 = false;
          let passing27 = null;
          const _errs210 = errors;
          if (typeof data35 === 'string') {
            if (!pattern38.test(data35)) {
              const err182 = {
                instancePath: instancePath + '/eal/--no-hpet',
                schemaPath: '#/properties/eal/properties/--no-hpet/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.eal.properties['--no-hpet'].oneOf[0],
                data: data35,
              };
              if (vErrors === null) {
                vErrors = [err182];
              } else {
                vErrors.push(err182);
              }
              errors++;
            }
          } else {
            const err183 = {
              instancePath: instancePath + '/eal/--no-hpet',
              schemaPath: '#/properties/eal/properties/--no-hpet/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--no-hpet'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--no-hpet'].oneOf[0],
              data: data35,
            };
            if (vErrors === null) {
              vErrors = [err183];
            } else {
              vErrors.push(err183);
            }
            errors++;
          }
          var _valid31 = _errs210 === errors;
          if (_valid31) {
            valid44 = true;
            passing27 = 0;
          }
          const _errs212 = errors;
          if (data35 !== null) {
            const err184 = {
              instancePath: instancePath + '/eal/--no-hpet',
              schemaPath: '#/properties/eal/properties/--no-hpet/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.eal.properties['--no-hpet'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--no-hpet'].oneOf[1],
              data: data35,
            };
            if (vErrors === null) {
              vErrors = [err184];
            } else {
              vErrors.push(err184);
            }
            errors++;
          }
          var _valid31 = _errs212 === errors;
          if (_valid31 && valid44) {
            valid44 = false;
            passing27 = [passing27, 1];
          } else {
            if (_valid31) {
              valid44 = true;
              passing27 = 1;
            }
          }
          if (!valid44) {
            const err185 = {
              instancePath: instancePath + '/eal/--no-hpet',
              schemaPath: '#/properties/eal/properties/--no-hpet/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing27 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--no-hpet'].oneOf,
              parentSchema: schema45.properties.eal.properties['--no-hpet'],
              data: data35,
            };
            if (vErrors === null) {
              vErrors = [err185];
            } else {
              vErrors.push(err185);
            }
            errors++;
          } else {
            errors = _errs209;
            if (vErrors !== null) {
              if (_errs209) {
                vErrors.length = _errs209;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--vfio-intr'] !== undefined) {
          let data36 = data7['--vfio-intr'];
          const _errs215 = errors;
          let valid45 = false;
          let passing28 = null;
          const _errs216 = errors;
          if (typeof data36 === 'string') {
            if (!pattern24.test(data36)) {
              const err186 = {
                instancePath: instancePath + '/eal/--vfio-intr',
                schemaPath: '#/properties/eal/properties/--vfio-intr/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--vfio-intr'].oneOf[0],
                data: data36,
              };
              if (vErrors === null) {
                vErrors = [err186];
              } else {
                vErrors.push(err186);
              }
              errors++;
            }
          } else {
            const err187 = {
              instancePath: instancePath + '/eal/--vfio-intr',
              schemaPath: '#/properties/eal/properties/--vfio-intr/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--vfio-intr'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--vfio-intr'].oneOf[0],
              data: data36,
            };
            if (vErrors === null) {
              vErrors = [err187];
            } else {
              vErrors.push(err187);
            }
            errors++;
          }
          var _valid32 = _errs216 === errors;
          if (_valid32) {
            valid45 = true;
            passing28 = 0;
          }
          const _errs218 = errors;
          if (!(typeof data36 == 'number' && !(data36 % 1) && !isNaN(data36) && isFinite(data36))) {
            const err188 = {
              instancePath: instancePath + '/eal/--vfio-intr',
              schemaPath: '#/properties/eal/properties/--vfio-intr/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--vfio-intr'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--vfio-intr'].oneOf[1],
              data: data36,
            };
            if (vErrors === null) {
              vErrors = [err188];
            } else {
              vErrors.push(err188);
            }
            errors++;
          }
          if (typeof data36 == 'number' && isFinite(data36)) {
            if (data36 > 9007199254740991 || isNaN(data36)) {
              const err189 = {
                instancePath: instancePath + '/eal/--vfio-intr',
                schemaPath: '#/properties/eal/properties/--vfio-intr/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--vfio-intr'].oneOf[1],
                data: data36,
              };
              if (vErrors === null) {
                vErrors = [err189];
              } else {
                vErrors.push(err189);
              }
              errors++;
            }
            if (data36 < 0 || isNaN(data36)) {
              const err190 = {
                instancePath: instancePath + '/eal/--vfio-intr',
                schemaPath: '#/properties/eal/properties/--vfio-intr/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--vfio-intr'].oneOf[1],
                data: data36,
              };
              if (vErrors === null) {
                vErrors = [err190];
              } else {
                vErrors.push(err190);
              }
              errors++;
            }
          }
          var _valid32 = _errs218 === errors;
          if (_valid32 && valid45) {
            valid45 = false;
            passing28 = [passing28, 1];
          } else {
            if (_valid32) {
              valid45 = true;
              passing28 = 1;
            }
          }
          if (!valid45) {
            const err191 = {
              instancePath: instancePath + '/eal/--vfio-intr',
              schemaPath: '#/properties/eal/properties/--vfio-intr/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing28 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--vfio-intr'].oneOf,
              parentSchema: schema45.properties.eal.properties['--vfio-intr'],
              data: data36,
            };
            if (vErrors === null) {
              vErrors = [err191];
            } else {
              vErrors.push(err191);
            }
            errors++;
          } else {
            errors = _errs215;
            if (vErrors !== null) {
              if (_errs215) {
                vErrors.length = _errs215;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--base-virtaddr'] !== undefined) {
          let data37 = data7['--base-virtaddr'];
          const _errs221 = errors;
          let valid46 = false;
          let passing29 = null;
          const _errs222 = errors;
          if (typeof data37 === 'string') {
            if (!pattern24.test(data37)) {
              const err192 = {
                instancePath: instancePath + '/eal/--base-virtaddr',
                schemaPath: '#/properties/eal/properties/--base-virtaddr/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--base-virtaddr'].oneOf[0],
                data: data37,
              };
              if (vErrors === null) {
                vErrors = [err192];
              } else {
                vErrors.push(err192);
              }
              errors++;
            }
          } else {
            const err193 = {
              instancePath: instancePath + '/eal/--base-virtaddr',
              schemaPath: '#/properties/eal/properties/--base-virtaddr/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--base-virtaddr'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--base-virtaddr'].oneOf[0],
              data: data37,
            };
            if (vErrors === null) {
              vErrors = [err193];
            } else {
              vErrors.push(err193);
            }
            errors++;
          }
          var _valid33 = _errs222 === errors;
          if (_valid33) {
            valid46 = true;
            passing29 = 0;
          }
          const _errs224 = errors;
          if (!(typeof data37 == 'number' && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
            const err194 = {
              instancePath: instancePath + '/eal/--base-virtaddr',
              schemaPath: '#/properties/eal/properties/--base-virtaddr/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--base-virtaddr'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--base-virtaddr'].oneOf[1],
              data: data37,
            };
            if (vErrors === null) {
              vErrors = [err194];
            } else {
              vErrors.push(err194);
            }
            errors++;
          }
          if (typeof data37 == 'number' && isFinite(data37)) {
            if (data37 > 9007199254740991 || isNaN(data37)) {
              const err195 = {
                instancePath: instancePath + '/eal/--base-virtaddr',
                schemaPath: '#/properties/eal/properties/--base-virtaddr/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--base-virtaddr'].oneOf[1],
                data: data37,
              };
              if (vErrors === null) {
                vErrors = [err195];
              } else {
                vErrors.push(err195);
              }
              errors++;
            }
            if (data37 < 0 || isNaN(data37)) {
              const err196 = {
                instancePath: instancePath + '/eal/--base-virtaddr',
                schemaPath: '#/properties/eal/properties/--base-virtaddr/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--base-virtaddr'].oneOf[1],
                data: data37,
              };
              if (vErrors === null) {
                vErrors = [err196];
              } else {
                vErrors.push(err196);
              }
              errors++;
            }
          }
          var _valid33 = _errs224 === errors;
          if (_valid33 && valid46) {
            valid46 = false;
            passing29 = [passing29, 1];
          } else {
            if (_valid33) {
              valid46 = true;
              passing29 = 1;
            }
          }
          if (!valid46) {
            const err197 = {
              instancePath: instancePath + '/eal/--base-virtaddr',
              schemaPath: '#/properties/eal/properties/--base-virtaddr/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing29 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--base-virtaddr'].oneOf,
              parentSchema: schema45.properties.eal.properties['--base-virtaddr'],
              data: data37,
            };
            if (vErrors === null) {
              vErrors = [err197];
            } else {
              vErrors.push(err197);
            }
            errors++;
          } else {
            errors = _errs221;
            if (vErrors !== null) {
              if (_errs221) {
                vErrors.length = _errs221;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--legacy-mem'] !== undefined) {
          let data38 = data7['--legacy-mem'];
          const _errs227 = errors;
          let valid47 = false;
          let passing30 = null;
          const _errs228 = errors;
          if (typeof data38 === 'string') {
            if (!pattern38.test(data38)) {
              const err198 = {
                instancePath: instancePath + '/eal/--legacy-mem',
                schemaPath: '#/properties/eal/properties/--legacy-mem/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.eal.properties['--legacy-mem'].oneOf[0],
                data: data38,
              };
              if (vErrors === null) {
                vErrors = [err198];
              } else {
                vErrors.push(err198);
              }
              errors++;
            }
          } else {
            const err199 = {
              instancePath: instancePath + '/eal/--legacy-mem',
              schemaPath: '#/properties/eal/properties/--legacy-mem/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--legacy-mem'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--legacy-mem'].oneOf[0],
              data: data38,
            };
            if (vErrors === null) {
              vErrors = [err199];
            } else {
              vErrors.push(err199);
            }
            errors++;
          }
          var _valid34 = _errs228 === errors;
          if (_valid34) {
            valid47 = true;
            passing30 = 0;
          }
          const _errs230 = errors;
          if (data38 !== null) {
            const err200 = {
              instancePath: instancePath + '/eal/--legacy-mem',
              schemaPath: '#/properties/eal/properties/--legacy-mem/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.eal.properties['--legacy-mem'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--legacy-mem'].oneOf[1],
              data: data38,
            };
            if (vErrors === null) {
              vErrors = [err200];
            } else {
              vErrors.push(err200);
            }
            errors++;
          }
          var _valid34 = _errs230 === errors;
          if (_valid34 && valid47) {
            valid47 = false;
            passing30 = [passing30, 1];
          } else {
            if (_valid34) {
              valid47 = true;
              passing30 = 1;
            }
          }
          if (!valid47) {
            const err201 = {
              instancePath: instancePath + '/eal/--legacy-mem',
              schemaPath: '#/properties/eal/properties/--legacy-mem/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing30 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--legacy-mem'].oneOf,
              parentSchema: schema45.properties.eal.properties['--legacy-mem'],
              data: data38,
            };
            if (vErrors === null) {
              vErrors = [err201];
            } else {
              vErrors.push(err201);
            }
            errors++;
          } else {
            errors = _errs227;
            if (vErrors !== null) {
              if (_errs227) {
                vErrors.length = _errs227;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--socket-mem'] !== undefined) {
          let data39 = data7['--socket-mem'];
          const _errs233 = errors;
          let valid48 = false;
          let passing31 = null;
          const _errs234 = errors;
          if (typeof data39 === 'string') {
            if (!pattern24.test(data39)) {
              const err202 = {
                instancePath: instancePath + '/eal/--socket-mem',
                schemaPath: '#/properties/eal/properties/--socket-mem/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--socket-mem'].oneOf[0],
                data: data39,
              };
              if (vErrors === null) {
                vErrors = [err202];
              } else {
                vErrors.push(err202);
              }
              errors++;
            }
          } else {
            const err203 = {
              instancePath: instancePath + '/eal/--socket-mem',
              schemaPath: '#/properties/eal/properties/--socket-mem/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--socket-mem'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--socket-mem'].oneOf[0],
              data: data39,
            };
            if (vErrors === null) {
              vErrors = [err203];
            } else {
              vErrors.push(err203);
            }
            errors++;
          }
          var _valid35 = _errs234 === errors;
          if (_valid35) {
            valid48 = true;
            passing31 = 0;
          }
          const _errs236 = errors;
          if (!(typeof data39 == 'number' && !(data39 % 1) && !isNaN(data39) && isFinite(data39))) {
            const err204 = {
              instancePath: instancePath + '/eal/--socket-mem',
              schemaPath: '#/properties/eal/properties/--socket-mem/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--socket-mem'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--socket-mem'].oneOf[1],
              data: data39,
            };
            if (vErrors === null) {
              vErrors = [err204];
            } else {
              vErrors.push(err204);
            }
            errors++;
          }
          if (typeof data39 == 'number' && isFinite(data39)) {
            if (data39 > 9007199254740991 || isNaN(data39)) {
              const err205 = {
                instancePath: instancePath + '/eal/--socket-mem',
                schemaPath: '#/properties/eal/properties/--socket-mem/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--socket-mem'].oneOf[1],
                data: data39,
              };
              if (vErrors === null) {
                vErrors = [err205];
              } else {
                vErrors.push(err205);
              }
              errors++;
            }
            if (data39 < 0 || isNaN(data39)) {
              const err206 = {
                instancePath: instancePath + '/eal/--socket-mem',
                schemaPath: '#/properties/eal/properties/--socket-mem/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--socket-mem'].oneOf[1],
                data: data39,
              };
              if (vErrors === null) {
                vErrors = [err206];
              } else {
                vErrors.push(err206);
              }
              errors++;
            }
          }
          var _valid35 = _errs236 === errors;
          if (_valid35 && valid48) {
            valid48 = false;
            passing31 = [passing31, 1];
          } else {
            if (_valid35) {
              valid48 = true;
              passing31 = 1;
            }
          }
          if (!valid48) {
            const err207 = {
              instancePath: instancePath + '/eal/--socket-mem',
              schemaPath: '#/properties/eal/properties/--socket-mem/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing31 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--socket-mem'].oneOf,
              parentSchema: schema45.properties.eal.properties['--socket-mem'],
              data: data39,
            };
            if (vErrors === null) {
              vErrors = [err207];
            } else {
              vErrors.push(err207);
            }
            errors++;
          } else {
            errors = _errs233;
            if (vErrors !== null) {
              if (_errs233) {
                vErrors.length = _errs233;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--socket-limit'] !== undefined) {
          let data40 = data7['--socket-limit'];
          const _errs239 = errors;
          let valid49 = false;
          let passing32 = null;
          const _errs240 = errors;
          if (typeof data40 === 'string') {
            if (!pattern24.test(data40)) {
              const err208 = {
                instancePath: instancePath + '/eal/--socket-limit',
                schemaPath: '#/properties/eal/properties/--socket-limit/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--socket-limit'].oneOf[0],
                data: data40,
              };
              if (vErrors === null) {
                vErrors = [err208];
              } else {
                vErrors.push(err208);
              }
              errors++;
            }
          } else {
            const err209 = {
              instancePath: instancePath + '/eal/--socket-limit',
              schemaPath: '#/properties/eal/properties/--socket-limit/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--socket-limit'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--socket-limit'].oneOf[0],
              data: data40,
            };
            if (vErrors === null) {
              vErrors = [err209];
            } else {
              vErrors.push(err209);
            }
            errors++;
          }
          var _valid36 = _errs240 === errors;
          if (_valid36) {
            valid49 = true;
            passing32 = 0;
          }
          const _errs242 = errors;
          if (!(typeof data40 == 'number' && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
            const err210 = {
              instancePath: instancePath + '/eal/--socket-limit',
              schemaPath: '#/properties/eal/properties/--socket-limit/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--socket-limit'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--socket-limit'].oneOf[1],
              data: data40,
            };
            if (vErrors === null) {
              vErrors = [err210];
            } else {
              vErrors.push(err210);
            }
            errors++;
          }
          if (typeof data40 == 'number' && isFinite(data40)) {
            if (data40 > 9007199254740991 || isNaN(data40)) {
              const err211 = {
                instancePath: instancePath + '/eal/--socket-limit',
                schemaPath: '#/properties/eal/properties/--socket-limit/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--socket-limit'].oneOf[1],
                data: data40,
              };
              if (vErrors === null) {
                vErrors = [err211];
              } else {
                vErrors.push(err211);
              }
              errors++;
            }
            if (data40 < 0 || isNaN(data40)) {
              const err212 = {
                instancePath: instancePath + '/eal/--socket-limit',
                schemaPath: '#/properties/eal/properties/--socket-limit/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--socket-limit'].oneOf[1],
                data: data40,
              };
              if (vErrors === null) {
                vErrors = [err212];
              } else {
                vErrors.push(err212);
              }
              errors++;
            }
          }
          var _valid36 = _errs242 === errors;
          if (_valid36 && valid49) {
            valid49 = false;
            passing32 = [passing32, 1];
          } else {
            if (_valid36) {
              valid49 = true;
              passing32 = 1;
            }
          }
          if (!valid49) {
            const err213 = {
              instancePath: instancePath + '/eal/--socket-limit',
              schemaPath: '#/properties/eal/properties/--socket-limit/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing32 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--socket-limit'].oneOf,
              parentSchema: schema45.properties.eal.properties['--socket-limit'],
              data: data40,
            };
            if (vErrors === null) {
              vErrors = [err213];
            } else {
              vErrors.push(err213);
            }
            errors++;
          } else {
            errors = _errs239;
            if (vErrors !== null) {
              if (_errs239) {
                vErrors.length = _errs239;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--single-file-segments'] !== undefined) {
          let data41 = data7['--single-file-segments'];
          const _errs245 = errors;
          let valid50 = false;
          let passing33 = null;
          const _errs246 = errors;
          if (typeof data41 === 'string') {
            if (!pattern38.test(data41)) {
              const err214 = {
                instancePath: instancePath + '/eal/--single-file-segments',
                schemaPath: '#/properties/eal/properties/--single-file-segments/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.eal.properties['--single-file-segments'].oneOf[0],
                data: data41,
              };
              if (vErrors === null) {
                vErrors = [err214];
              } else {
                vErrors.push(err214);
              }
              errors++;
            }
          } else {
            const err215 = {
              instancePath: instancePath + '/eal/--single-file-segments',
              schemaPath: '#/properties/eal/properties/--single-file-segments/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--single-file-segments'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--single-file-segments'].oneOf[0],
              data: data41,
            };
            if (vErrors === null) {
              vErrors = [err215];
            } else {
              vErrors.push(err215);
            }
            errors++;
          }
          var _valid37 = _errs246 === errors;
          if (_valid37) {
            valid50 = true;
            passing33 = 0;
          }
          const _errs248 = errors;
          if (data41 !== null) {
            const err216 = {
              instancePath: instancePath + '/eal/--single-file-segments',
              schemaPath: '#/properties/eal/properties/--single-file-segments/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.eal.properties['--single-file-segments'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--single-file-segments'].oneOf[1],
              data: data41,
            };
            if (vErrors === null) {
              vErrors = [err216];
            } else {
              vErrors.push(err216);
            }
            errors++;
          }
          var _valid37 = _errs248 === errors;
          if (_valid37 && valid50) {
            valid50 = false;
            passing33 = [passing33, 1];
          } else {
            if (_valid37) {
              valid50 = true;
              passing33 = 1;
            }
          }
          if (!valid50) {
            const err217 = {
              instancePath: instancePath + '/eal/--single-file-segments',
              schemaPath: '#/properties/eal/properties/--single-file-segments/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing33 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--single-file-segments'].oneOf,
              parentSchema: schema45.properties.eal.properties['--single-file-segments'],
              data: data41,
            };
            if (vErrors === null) {
              vErrors = [err217];
            } else {
              vErrors.push(err217);
            }
            errors++;
          } else {
            errors = _errs245;
            if (vErrors !== null) {
              if (_errs245) {
                vErrors.length = _errs245;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--huge-dir'] !== undefined) {
          let data42 = data7['--huge-dir'];
          const _errs251 = errors;
          let valid51 = false;
          let passing34 = null;
          const _errs252 = errors;
          if (typeof data42 === 'string') {
            if (!pattern24.test(data42)) {
              const err218 = {
                instancePath: instancePath + '/eal/--huge-dir',
                schemaPath: '#/properties/eal/properties/--huge-dir/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--huge-dir'].oneOf[0],
                data: data42,
              };
              if (vErrors === null) {
                vErrors = [err218];
              } else {
                vErrors.push(err218);
              }
              errors++;
            }
          } else {
            const err219 = {
              instancePath: instancePath + '/eal/--huge-dir',
              schemaPath: '#/properties/eal/properties/--huge-dir/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--huge-dir'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--huge-dir'].oneOf[0],
              data: data42,
            };
            if (vErrors === null) {
              vErrors = [err219];
            } else {
              vErrors.push(err219);
            }
            errors++;
          }
          var _valid38 = _errs252 === errors;
          if (_valid38) {
            valid51 = true;
            passing34 = 0;
          }
          const _errs254 = errors;
          if (!(typeof data42 == 'number' && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
            const err220 = {
              instancePath: instancePath + '/eal/--huge-dir',
              schemaPath: '#/properties/eal/properties/--huge-dir/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--huge-dir'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--huge-dir'].oneOf[1],
              data: data42,
            };
            if (vErrors === null) {
              vErrors = [err220];
            } else {
              vErrors.push(err220);
            }
            errors++;
          }
          if (typeof data42 == 'number' && isFinite(data42)) {
            if (data42 > 9007199254740991 || isNaN(data42)) {
              const err221 = {
                instancePath: instancePath + '/eal/--huge-dir',
                schemaPath: '#/properties/eal/properties/--huge-dir/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--huge-dir'].oneOf[1],
                data: data42,
              };
              if (vErrors === null) {
                vErrors = [err221];
              } else {
                vErrors.push(err221);
              }
              errors++;
            }
            if (data42 < 0 || isNaN(data42)) {
              const err222 = {
                instancePath: instancePath + '/eal/--huge-dir',
                schemaPath: '#/properties/eal/properties/--huge-dir/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--huge-dir'].oneOf[1],
                data: data42,
              };
              if (vErrors === null) {
                vErrors = [err222];
              } else {
                vErrors.push(err222);
              }
              errors++;
            }
          }
          var _valid38 = _errs254 === errors;
          if (_valid38 && valid51) {
            valid51 = false;
            passing34 = [passing34, 1];
          } else {
            if (_valid38) {
              valid51 = true;
              passing34 = 1;
            }
          }
          if (!valid51) {
            const err223 = {
              instancePath: instancePath + '/eal/--huge-dir',
              schemaPath: '#/properties/eal/properties/--huge-dir/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing34 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--huge-dir'].oneOf,
              parentSchema: schema45.properties.eal.properties['--huge-dir'],
              data: data42,
            };
            if (vErrors === null) {
              vErrors = [err223];
            } else {
              vErrors.push(err223);
            }
            errors++;
          } else {
            errors = _errs251;
            if (vErrors !== null) {
              if (_errs251) {
                vErrors.length = _errs251;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--huge-unlink'] !== undefined) {
          let data43 = data7['--huge-unlink'];
          const _errs257 = errors;
          let valid52 = false;
          let passing35 = null;
          const _errs258 = errors;
          if (typeof data43 === 'string') {
            if (!pattern38.test(data43)) {
              const err224 = {
                instancePath: instancePath + '/eal/--huge-unlink',
                schemaPath: '#/properties/eal/properties/--huge-unlink/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.eal.properties['--huge-unlink'].oneOf[0],
                data: data43,
              };
              if (vErrors === null) {
                vErrors = [err224];
              } else {
                vErrors.push(err224);
              }
              errors++;
            }
          } else {
            const err225 = {
              instancePath: instancePath + '/eal/--huge-unlink',
              schemaPath: '#/properties/eal/properties/--huge-unlink/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--huge-unlink'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--huge-unlink'].oneOf[0],
              data: data43,
            };
            if (vErrors === null) {
              vErrors = [err225];
            } else {
              vErrors.push(err225);
            }
            errors++;
          }
          var _valid39 = _errs258 === errors;
          if (_valid39) {
            valid52 = true;
            passing35 = 0;
          }
          const _errs260 = errors;
          if (data43 !== null) {
            const err226 = {
              instancePath: instancePath + '/eal/--huge-unlink',
              schemaPath: '#/properties/eal/properties/--huge-unlink/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.eal.properties['--huge-unlink'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--huge-unlink'].oneOf[1],
              data: data43,
            };
            if (vErrors === null) {
              vErrors = [err226];
            } else {
              vErrors.push(err226);
            }
            errors++;
          }
          var _valid39 = _errs260 === errors;
          if (_valid39 && valid52) {
            valid52 = false;
            passing35 = [passing35, 1];
          } else {
            if (_valid39) {
              valid52 = true;
              passing35 = 1;
            }
          }
          if (!valid52) {
            const err227 = {
              instancePath: instancePath + '/eal/--huge-unlink',
              schemaPath: '#/properties/eal/properties/--huge-unlink/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing35 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--huge-unlink'].oneOf,
              parentSchema: schema45.properties.eal.properties['--huge-unlink'],
              data: data43,
            };
            if (vErrors === null) {
              vErrors = [err227];
            } else {
              vErrors.push(err227);
            }
            errors++;
          } else {
            errors = _errs257;
            if (vErrors !== null) {
              if (_errs257) {
                vErrors.length = _errs257;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--match-allocations'] !== undefined) {
          let data44 = data7['--match-allocations'];
          const _errs263 = errors;
          let valid53 = false;
          let passing36 = null;
          const _errs264 = errors;
          if (typeof data44 === 'string') {
            if (!pattern38.test(data44)) {
              const err228 = {
                instancePath: instancePath + '/eal/--match-allocations',
                schemaPath: '#/properties/eal/properties/--match-allocations/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.eal.properties['--match-allocations'].oneOf[0],
                data: data44,
              };
              if (vErrors === null) {
                vErrors = [err228];
              } else {
                vErrors.push(err228);
              }
              errors++;
            }
          } else {
            const err229 = {
              instancePath: instancePath + '/eal/--match-allocations',
              schemaPath: '#/properties/eal/properties/--match-allocations/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--match-allocations'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--match-allocations'].oneOf[0],
              data: data44,
            };
            if (vErrors === null) {
              vErrors = [err229];
            } else {
              vErrors.push(err229);
            }
            errors++;
          }
          var _valid40 = _errs264 === errors;
          if (_valid40) {
            valid53 = true;
            passing36 = 0;
          }
          const _errs266 = errors;
          if (data44 !== null) {
            const err230 = {
              instancePath: instancePath + '/eal/--match-allocations',
              schemaPath: '#/properties/eal/properties/--match-allocations/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.eal.properties['--match-allocations'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--match-allocations'].oneOf[1],
              data: data44,
            };
            if (vErrors === null) {
              vErrors = [err230];
            } else {
              vErrors.push(err230);
            }
            errors++;
          }
          var _valid40 = _errs266 === errors;
          if (_valid40 && valid53) {
            valid53 = false;
            passing36 = [passing36, 1];
          } else {
            if (_valid40) {
              valid53 = true;
              passing36 = 1;
            }
          }
          if (!valid53) {
            const err231 = {
              instancePath: instancePath + '/eal/--match-allocations',
              schemaPath: '#/properties/eal/properties/--match-allocations/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing36 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--match-allocations'].oneOf,
              parentSchema: schema45.properties.eal.properties['--match-allocations'],
              data: data44,
            };
            if (vErrors === null) {
              vErrors = [err231];
            } else {
              vErrors.push(err231);
            }
            errors++;
          } else {
            errors = _errs263;
            if (vErrors !== null) {
              if (_errs263) {
                vErrors.length = _errs263;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7['--syslog'] !== undefined) {
          let data45 = data7['--syslog'];
          const _errs269 = errors;
          let valid54 = false;
          let passing37 = null;
          const _errs270 = errors;
          if (typeof data45 === 'string') {
            if (!pattern24.test(data45)) {
              const err232 = {
                instancePath: instancePath + '/eal/--syslog',
                schemaPath: '#/properties/eal/properties/--syslog/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.eal.properties['--syslog'].oneOf[0],
                data: data45,
              };
              if (vErrors === null) {
                vErrors = [err232];
              } else {
                vErrors.push(err232);
              }
              errors++;
            }
          } else {
            const err233 = {
              instancePath: instancePath + '/eal/--syslog',
              schemaPath: '#/properties/eal/properties/--syslog/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.eal.properties['--syslog'].oneOf[0].type,
              parentSchema: schema45.properties.eal.properties['--syslog'].oneOf[0],
              data: data45,
            };
            if (vErrors === null) {
              vErrors = [err233];
            } else {
              vErrors.push(err233);
            }
            errors++;
          }
          var _valid41 = _errs270 === errors;
          if (_valid41) {
            valid54 = true;
            passing37 = 0;
          }
          const _errs272 = errors;
          if (!(typeof data45 == 'number' && !(data45 % 1) && !isNaN(data45) && isFinite(data45))) {
            const err234 = {
              instancePath: instancePath + '/eal/--syslog',
              schemaPath: '#/properties/eal/properties/--syslog/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.eal.properties['--syslog'].oneOf[1].type,
              parentSchema: schema45.properties.eal.properties['--syslog'].oneOf[1],
              data: data45,
            };
            if (vErrors === null) {
              vErrors = [err234];
            } else {
              vErrors.push(err234);
            }
            errors++;
          }
          if (typeof data45 == 'number' && isFinite(data45)) {
            if (data45 > 9007199254740991 || isNaN(data45)) {
              const err235 = {
                instancePath: instancePath + '/eal/--syslog',
                schemaPath: '#/properties/eal/properties/--syslog/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.eal.properties['--syslog'].oneOf[1],
                data: data45,
              };
              if (vErrors === null) {
                vErrors = [err235];
              } else {
                vErrors.push(err235);
              }
              errors++;
            }
            if (data45 < 0 || isNaN(data45)) {
              const err236 = {
                instancePath: instancePath + '/eal/--syslog',
                schemaPath: '#/properties/eal/properties/--syslog/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.eal.properties['--syslog'].oneOf[1],
                data: data45,
              };
              if (vErrors === null) {
                vErrors = [err236];
              } else {
                vErrors.push(err236);
              }
              errors++;
            }
          }
          var _valid41 = _errs272 === errors;
          if (_valid41 && valid54) {
            valid54 = false;
            passing37 = [passing37, 1];
          } else {
            if (_valid41) {
              valid54 = true;
              passing37 = 1;
            }
          }
          if (!valid54) {
            const err237 = {
              instancePath: instancePath + '/eal/--syslog',
              schemaPath: '#/properties/eal/properties/--syslog/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing37 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.eal.properties['--syslog'].oneOf,
              parentSchema: schema45.properties.eal.properties['--syslog'],
              data: data45,
            };
            if (vErrors === null) {
              vErrors = [err237];
            } else {
              vErrors.push(err237);
            }
            errors++;
          } else {
            errors = _errs269;
            if (vErrors !== null) {
              if (_errs269) {
                vErrors.length = _errs269;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err238 = {
          instancePath: instancePath + '/eal',
          schemaPath: '#/properties/eal/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema45.properties.eal.type,
          parentSchema: schema45.properties.eal,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err238];
        } else {
          vErrors.push(err238);
        }
        errors++;
      }
    }
    if (data.app !== undefined) {
      let data46 = data.app;
      if (data46 && typeof data46 == 'object' && !Array.isArray(data46)) {
        for (const key4 in data46) {
          if (!(
            key4 === '-n' ||
            key4 === '--client-id' ||
            key4 === '-s' ||
            key4 === '--vhost-client' ||
            key4 === '-c' ||
            key4 === '--out-dir' ||
            key4 === '--fsize'
          )) {
            const err239 = {
              instancePath: instancePath + '/app',
              schemaPath: '#/properties/app/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key4 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema45.properties.app,
              data: data46,
            };
            if (vErrors === null) {
              vErrors = [err239];
            } else {
              vErrors.push(err239);
            }
            errors++;
          }
        }
        if (data46['-n'] !== undefined) {
          let data47 = data46['-n'];
          const _errs278 = errors;
          let valid56 = false;
          let passing38 = null;
          const _errs279 = errors;
          if (typeof data47 === 'string') {
            if (!pattern24.test(data47)) {
              const err240 = {
                instancePath: instancePath + '/app/-n',
                schemaPath: '#/properties/app/properties/-n/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.app.properties['-n'].oneOf[0],
                data: data47,
              };
              if (vErrors === null) {
                vErrors = [err240];
              } else {
                vErrors.push(err240);
              }
              errors++;
            }
          } else {
            const err241 = {
              instancePath: instancePath + '/app/-n',
              schemaPath: '#/properties/app/properties/-n/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.app.properties['-n'].oneOf[0].type,
              parentSchema: schema45.properties.app.properties['-n'].oneOf[0],
              data: data47,
            };
            if (vErrors === null) {
              vErrors = [err241];
            } else {
              vErrors.push(err241);
            }
            errors++;
          }
          var _valid42 = _errs279 === errors;
          if (_valid42) {
            valid56 = true;
            passing38 = 0;
          }
          const _errs281 = errors;
          if (!(typeof data47 == 'number' && !(data47 % 1) && !isNaN(data47) && isFinite(data47))) {
            const err242 = {
              instancePath: instancePath + '/app/-n',
              schemaPath: '#/properties/app/properties/-n/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.app.properties['-n'].oneOf[1].type,
              parentSchema: schema45.properties.app.properties['-n'].oneOf[1],
              data: data47,
            };
            if (vErrors === null) {
              vErrors = [err242];
            } else {
              vErrors.push(err242);
            }
            errors++;
          }
          if (typeof data47 == 'number' && isFinite(data47)) {
            if (data47 > 9007199254740991 || isNaN(data47)) {
              const err243 = {
                instancePath: instancePath + '/app/-n',
                schemaPath: '#/properties/app/properties/-n/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.app.properties['-n'].oneOf[1],
                data: data47,
              };
              if (vErrors === null) {
                vErrors = [err243];
              } else {
                vErrors.push(err243);
              }
              errors++;
            }
            if (data47 < 0 || isNaN(data47)) {
              const err244 = {
                instancePath: instancePath + '/app/-n',
                schemaPath: '#/properties/app/properties/-n/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.app.properties['-n'].oneOf[1],
                data: data47,
              };
              if (vErrors === null) {
                vErrors = [err244];
              } else {
                vErrors.push(err244);
              }
              errors++;
            }
          }
          var _valid42 = _errs281 === errors;
          if (_valid42 && valid56) {
            valid56 = false;
            passing38 = [passing38, 1];
          } else {
            if (_valid42) {
              valid56 = true;
              passing38 = 1;
            }
          }
          if (!valid56) {
            const err245 = {
              instancePath: instancePath + '/app/-n',
              schemaPath: '#/properties/app/properties/-n/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing38 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.app.properties['-n'].oneOf,
              parentSchema: schema45.properties.app.properties['-n'],
              data: data47,
            };
            if (vErrors === null) {
              vErrors = [err245];
            } else {
              vErrors.push(err245);
            }
            errors++;
          } else {
            errors = _errs278;
            if (vErrors !== null) {
              if (_errs278) {
                vErrors.length = _errs278;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data46['--client-id'] !== undefined) {
          let data48 = data46['--client-id'];
          const _errs284 = errors;
          let valid57 = false;
          let passing39 = null;
          const _errs285 = errors;
          if (typeof data48 === 'string') {
            if (!pattern24.test(data48)) {
              const err246 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '#/properties/app/properties/--client-id/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.app.properties['--client-id'].oneOf[0],
                data: data48,
              };
              if (vErrors === null) {
                vErrors = [err246];
              } else {
                vErrors.push(err246);
              }
              errors++;
            }
          } else {
            const err247 = {
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '#/properties/app/properties/--client-id/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.app.properties['--client-id'].oneOf[0].type,
              parentSchema: schema45.properties.app.properties['--client-id'].oneOf[0],
              data: data48,
            };
            if (vErrors === null) {
              vErrors = [err247];
            } else {
              vErrors.push(err247);
            }
            errors++;
          }
          var _valid43 = _errs285 === errors;
          if (_valid43) {
            valid57 = true;
            passing39 = 0;
          }
          const _errs287 = errors;
          if (!(typeof data48 == 'number' && !(data48 % 1) && !isNaN(data48) && isFinite(data48))) {
            const err248 = {
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '#/properties/app/properties/--client-id/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.app.properties['--client-id'].oneOf[1].type,
              parentSchema: schema45.properties.app.properties['--client-id'].oneOf[1],
              data: data48,
            };
            if (vErrors === null) {
              vErrors = [err248];
            } else {
              vErrors.push(err248);
            }
            errors++;
          }
          if (typeof data48 == 'number' && isFinite(data48)) {
            if (data48 > 9007199254740991 || isNaN(data48)) {
              const err249 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '#/properties/app/properties/--client-id/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.app.properties['--client-id'].oneOf[1],
                data: data48,
              };
              if (vErrors === null) {
                vErrors = [err249];
              } else {
                vErrors.push(err249);
              }
              errors++;
            }
            if (data48 < 0 || isNaN(data48)) {
              const err250 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '#/properties/app/properties/--client-id/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.app.properties['--client-id'].oneOf[1],
                data: data48,
              };
              if (vErrors === null) {
                vErrors = [err250];
              } else {
                vErrors.push(err250);
              }
              errors++;
            }
          }
          var _valid43 = _errs287 === errors;
          if (_valid43 && valid57) {
            valid57 = false;
            passing39 = [passing39, 1];
          } else {
            if (_valid43) {
              valid57 = true;
              passing39 = 1;
            }
          }
          if (!valid57) {
            const err251 = {
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '#/properties/app/properties/--client-id/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing39 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.app.properties['--client-id'].oneOf,
              parentSchema: schema45.properties.app.properties['--client-id'],
              data: data48,
            };
            if (vErrors === null) {
              vErrors = [err251];
            } else {
              vErrors.push(err251);
            }
            errors++;
          } else {
            errors = _errs284;
            if (vErrors !== null) {
              if (_errs284) {
                vErrors.length = _errs284;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data46['-s'] !== undefined) {
          let data49 = data46['-s'];
          const _errs290 = errors;
          let valid58 = false;
          let passing40 = null;
          const _errs291 = errors;
          if (typeof data49 === 'string') {
            if (!pattern24.test(data49)) {
              const err252 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '#/properties/app/properties/-s/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.app.properties['-s'].oneOf[0],
                data: data49,
              };
              if (vErrors === null) {
                vErrors = [err252];
              } else {
                vErrors.push(err252);
              }
              errors++;
            }
          } else {
            const err253 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '#/properties/app/properties/-s/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.app.properties['-s'].oneOf[0].type,
              parentSchema: schema45.properties.app.properties['-s'].oneOf[0],
              data: data49,
            };
            if (vErrors === null) {
              vErrors = [err253];
            } else {
              vErrors.push(err253);
            }
            errors++;
          }
          var _valid44 = _errs291 === errors;
          if (_valid44) {
            valid58 = true;
            passing40 = 0;
          }
          const _errs293 = errors;
          if (!(typeof data49 == 'number' && !(data49 % 1) && !isNaN(data49) && isFinite(data49))) {
            const err254 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '#/properties/app/properties/-s/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.app.properties['-s'].oneOf[1].type,
              parentSchema: schema45.properties.app.properties['-s'].oneOf[1],
              data: data49,
            };
            if (vErrors === null) {
              vErrors = [err254];
            } else {
              vErrors.push(err254);
            }
            errors++;
          }
          if (typeof data49 == 'number' && isFinite(data49)) {
            if (data49 > 9007199254740991 || isNaN(data49)) {
              const err255 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '#/properties/app/properties/-s/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.app.properties['-s'].oneOf[1],
                data: data49,
              };
              if (vErrors === null) {
                vErrors = [err255];
              } else {
                vErrors.push(err255);
              }
              errors++;
            }
            if (data49 < 0 || isNaN(data49)) {
              const err256 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '#/properties/app/properties/-s/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.app.properties['-s'].oneOf[1],
                data: data49,
              };
              if (vErrors === null) {
                vErrors = [err256];
              } else {
                vErrors.push(err256);
              }
              errors++;
            }
          }
          var _valid44 = _errs293 === errors;
          if (_valid44 && valid58) {
            valid58 = false;
            passing40 = [passing40, 1];
          } else {
            if (_valid44) {
              valid58 = true;
              passing40 = 1;
            }
          }
          if (!valid58) {
            const err257 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '#/properties/app/properties/-s/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing40 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.app.properties['-s'].oneOf,
              parentSchema: schema45.properties.app.properties['-s'],
              data: data49,
            };
            if (vErrors === null) {
              vErrors = [err257];
            } else {
              vErrors.push(err257);
            }
            errors++;
          } else {
            errors = _errs290;
            if (vErrors !== null) {
              if (_errs290) {
                vErrors.length = _errs290;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data46['--vhost-client'] !== undefined) {
          let data50 = data46['--vhost-client'];
          const _errs296 = errors;
          let valid59 = false;
          let passing41 = null;
          const _errs297 = errors;
          if (typeof data50 === 'string') {
            if (!pattern38.test(data50)) {
              const err258 = {
                instancePath: instancePath + '/app/--vhost-client',
                schemaPath: '#/properties/app/properties/--vhost-client/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                message: 'must match pattern "' + '^$' + '"',
                schema: '^$',
                parentSchema: schema45.properties.app.properties['--vhost-client'].oneOf[0],
                data: data50,
              };
              if (vErrors === null) {
                vErrors = [err258];
              } else {
                vErrors.push(err258);
              }
              errors++;
            }
          } else {
            const err259 = {
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '#/properties/app/properties/--vhost-client/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.app.properties['--vhost-client'].oneOf[0].type,
              parentSchema: schema45.properties.app.properties['--vhost-client'].oneOf[0],
              data: data50,
            };
            if (vErrors === null) {
              vErrors = [err259];
            } else {
              vErrors.push(err259);
            }
            errors++;
          }
          var _valid45 = _errs297 === errors;
          if (_valid45) {
            valid59 = true;
            passing41 = 0;
          }
          const _errs299 = errors;
          if (data50 !== null) {
            const err260 = {
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '#/properties/app/properties/--vhost-client/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              message: 'must be null',
              schema: schema45.properties.app.properties['--vhost-client'].oneOf[1].type,
              parentSchema: schema45.properties.app.properties['--vhost-client'].oneOf[1],
              data: data50,
            };
            if (vErrors === null) {
              vErrors = [err260];
            } else {
              vErrors.push(err260);
            }
            errors++;
          }
          var _valid45 = _errs299 === errors;
          if (_valid45 && valid59) {
            valid59 = false;
            passing41 = [passing41, 1];
          } else {
            if (_valid45) {
              valid59 = true;
              passing41 = 1;
            }
          }
          if (!valid59) {
            const err261 = {
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '#/properties/app/properties/--vhost-client/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing41 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.app.properties['--vhost-client'].oneOf,
              parentSchema: schema45.properties.app.properties['--vhost-client'],
              data: data50,
            };
            if (vErrors === null) {
              vErrors = [err261];
            } else {
              vErrors.push(err261);
            }
            errors++;
          } else {
            errors = _errs296;
            if (vErrors !== null) {
              if (_errs296) {
                vErrors.length = _errs296;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data46['-c'] !== undefined) {
          let data51 = data46['-c'];
          const _errs302 = errors;
          let valid60 = false;
          let passing42 = null;
          const _errs303 = errors;
          if (typeof data51 === 'string') {
            if (!pattern24.test(data51)) {
              const err262 = {
                instancePath: instancePath + '/app/-c',
                schemaPath: '#/properties/app/properties/-c/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.app.properties['-c'].oneOf[0],
                data: data51,
              };
              if (vErrors === null) {
                vErrors = [err262];
              } else {
                vErrors.push(err262);
              }
              errors++;
            }
          } else {
            const err263 = {
              instancePath: instancePath + '/app/-c',
              schemaPath: '#/properties/app/properties/-c/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.app.properties['-c'].oneOf[0].type,
              parentSchema: schema45.properties.app.properties['-c'].oneOf[0],
              data: data51,
            };
            if (vErrors === null) {
              vErrors = [err263];
            } else {
              vErrors.push(err263);
            }
            errors++;
          }
          var _valid46 = _errs303 === errors;
          if (_valid46) {
            valid60 = true;
            passing42 = 0;
          }
          const _errs305 = errors;
          if (!(typeof data51 == 'number' && !(data51 % 1) && !isNaN(data51) && isFinite(data51))) {
            const err264 = {
              instancePath: instancePath + '/app/-c',
              schemaPath: '#/properties/app/properties/-c/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.app.properties['-c'].oneOf[1].type,
              parentSchema: schema45.properties.app.properties['-c'].oneOf[1],
              data: data51,
            };
            if (vErrors === null) {
              vErrors = [err264];
            } else {
              vErrors.push(err264);
            }
            errors++;
          }
          if (typeof data51 == 'number' && isFinite(data51)) {
            if (data51 > 9007199254740991 || isNaN(data51)) {
              const err265 = {
                instancePath: instancePath + '/app/-c',
                schemaPath: '#/properties/app/properties/-c/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.app.properties['-c'].oneOf[1],
                data: data51,
              };
              if (vErrors === null) {
                vErrors = [err265];
              } else {
                vErrors.push(err265);
              }
              errors++;
            }
            if (data51 < 0 || isNaN(data51)) {
              const err266 = {
                instancePath: instancePath + '/app/-c',
                schemaPath: '#/properties/app/properties/-c/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.app.properties['-c'].oneOf[1],
                data: data51,
              };
              if (vErrors === null) {
                vErrors = [err266];
              } else {
                vErrors.push(err266);
              }
              errors++;
            }
          }
          var _valid46 = _errs305 === errors;
          if (_valid46 && valid60) {
            valid60 = false;
            passing42 = [passing42, 1];
          } else {
            if (_valid46) {
              valid60 = true;
              passing42 = 1;
            }
          }
          if (!valid60) {
            const err267 = {
              instancePath: instancePath + '/app/-c',
              schemaPath: '#/properties/app/properties/-c/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing42 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.app.properties['-c'].oneOf,
              parentSchema: schema45.properties.app.properties['-c'],
              data: data51,
            };
            if (vErrors === null) {
              vErrors = [err267];
            } else {
              vErrors.push(err267);
            }
            errors++;
          } else {
            errors = _errs302;
            if (vErrors !== null) {
              if (_errs302) {
                vErrors.length = _errs302;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data46['--out-dir'] !== undefined) {
          let data52 = data46['--out-dir'];
          const _errs308 = errors;
          let valid61 = false;
          let passing43 = null;
          const _errs309 = errors;
          if (typeof data52 === 'string') {
            if (!pattern24.test(data52)) {
              const err268 = {
                instancePath: instancePath + '/app/--out-dir',
                schemaPath: '#/properties/app/properties/--out-dir/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.app.properties['--out-dir'].oneOf[0],
                data: data52,
              };
              if (vErrors === null) {
                vErrors = [err268];
              } else {
                vErrors.push(err268);
              }
              errors++;
            }
          } else {
            const err269 = {
              instancePath: instancePath + '/app/--out-dir',
              schemaPath: '#/properties/app/properties/--out-dir/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.app.properties['--out-dir'].oneOf[0].type,
              parentSchema: schema45.properties.app.properties['--out-dir'].oneOf[0],
              data: data52,
            };
            if (vErrors === null) {
              vErrors = [err269];
            } else {
              vErrors.push(err269);
            }
            errors++;
          }
          var _valid47 = _errs309 === errors;
          if (_valid47) {
            valid61 = true;
            passing43 = 0;
          }
          const _errs311 = errors;
          if (!(typeof data52 == 'number' && !(data52 % 1) && !isNaN(data52) && isFinite(data52))) {
            const err270 = {
              instancePath: instancePath + '/app/--out-dir',
              schemaPath: '#/properties/app/properties/--out-dir/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.app.properties['--out-dir'].oneOf[1].type,
              parentSchema: schema45.properties.app.properties['--out-dir'].oneOf[1],
              data: data52,
            };
            if (vErrors === null) {
              vErrors = [err270];
            } else {
              vErrors.push(err270);
            }
            errors++;
          }
          if (typeof data52 == 'number' && isFinite(data52)) {
            if (data52 > 9007199254740991 || isNaN(data52)) {
              const err271 = {
                instancePath: instancePath + '/app/--out-dir',
                schemaPath: '#/properties/app/properties/--out-dir/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.app.properties['--out-dir'].oneOf[1],
                data: data52,
              };
              if (vErrors === null) {
                vErrors = [err271];
              } else {
                vErrors.push(err271);
              }
              errors++;
            }
            if (data52 < 0 || isNaN(data52)) {
              const err272 = {
                instancePath: instancePath + '/app/--out-dir',
                schemaPath: '#/properties/app/properties/--out-dir/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.app.properties['--out-dir'].oneOf[1],
                data: data52,
              };
              if (vErrors === null) {
                vErrors = [err272];
              } else {
                vErrors.push(err272);
              }
              errors++;
            }
          }
          var _valid47 = _errs311 === errors;
          if (_valid47 && valid61) {
            valid61 = false;
            passing43 = [passing43, 1];
          } else {
            if (_valid47) {
              valid61 = true;
              passing43 = 1;
            }
          }
          if (!valid61) {
            const err273 = {
              instancePath: instancePath + '/app/--out-dir',
              schemaPath: '#/properties/app/properties/--out-dir/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing43 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.app.properties['--out-dir'].oneOf,
              parentSchema: schema45.properties.app.properties['--out-dir'],
              data: data52,
            };
            if (vErrors === null) {
              vErrors = [err273];
            } else {
              vErrors.push(err273);
            }
            errors++;
          } else {
            errors = _errs308;
            if (vErrors !== null) {
              if (_errs308) {
                vErrors.length = _errs308;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data46['--fsize'] !== undefined) {
          let data53 = data46['--fsize'];
          const _errs314 = errors;
          let valid62 = false;
          let passing44 = null;
          const _errs315 = errors;
          if (typeof data53 === 'string') {
            if (!pattern24.test(data53)) {
              const err274 = {
                instancePath: instancePath + '/app/--fsize',
                schemaPath: '#/properties/app/properties/--fsize/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                message: 'must match pattern "' + '^(?!-)[!-~]{1,256}$' + '"',
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema45.properties.app.properties['--fsize'].oneOf[0],
                data: data53,
              };
              if (vErrors === null) {
                vErrors = [err274];
              } else {
                vErrors.push(err274);
              }
              errors++;
            }
          } else {
            const err275 = {
              instancePath: instancePath + '/app/--fsize',
              schemaPath: '#/properties/app/properties/--fsize/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema45.properties.app.properties['--fsize'].oneOf[0].type,
              parentSchema: schema45.properties.app.properties['--fsize'].oneOf[0],
              data: data53,
            };
            if (vErrors === null) {
              vErrors = [err275];
            } else {
              vErrors.push(err275);
            }
            errors++;
          }
          var _valid48 = _errs315 === errors;
          if (_valid48) {
            valid62 = true;
            passing44 = 0;
          }
          const _errs317 = errors;
          if (!(typeof data53 == 'number' && !(data53 % 1) && !isNaN(data53) && isFinite(data53))) {
            const err276 = {
              instancePath: instancePath + '/app/--fsize',
              schemaPath: '#/properties/app/properties/--fsize/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.app.properties['--fsize'].oneOf[1].type,
              parentSchema: schema45.properties.app.properties['--fsize'].oneOf[1],
              data: data53,
            };
            if (vErrors === null) {
              vErrors = [err276];
            } else {
              vErrors.push(err276);
            }
            errors++;
          }
          if (typeof data53 == 'number' && isFinite(data53)) {
            if (data53 > 9007199254740991 || isNaN(data53)) {
              const err277 = {
                instancePath: instancePath + '/app/--fsize',
                schemaPath: '#/properties/app/properties/--fsize/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                message: 'must be <= 9007199254740991',
                schema: 9007199254740991,
                parentSchema: schema45.properties.app.properties['--fsize'].oneOf[1],
                data: data53,
              };
              if (vErrors === null) {
                vErrors = [err277];
              } else {
                vErrors.push(err277);
              }
              errors++;
            }
            if (data53 < 0 || isNaN(data53)) {
              const err278 = {
                instancePath: instancePath + '/app/--fsize',
                schemaPath: '#/properties/app/properties/--fsize/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.app.properties['--fsize'].oneOf[1],
                data: data53,
              };
              if (vErrors === null) {
                vErrors = [err278];
              } else {
                vErrors.push(err278);
              }
              errors++;
            }
          }
          var _valid48 = _errs317 === errors;
          if (_valid48 && valid62) {
            valid62 = false;
            passing44 = [passing44, 1];
          } else {
            if (_valid48) {
              valid62 = true;
              passing44 = 1;
            }
          }
          if (!valid62) {
            const err279 = {
              instancePath: instancePath + '/app/--fsize',
              schemaPath: '#/properties/app/properties/--fsize/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing44 },
              message: 'must match exactly one schema in oneOf',
              schema: schema45.properties.app.properties['--fsize'].oneOf,
              parentSchema: schema45.properties.app.properties['--fsize'],
              data: data53,
            };
            if (vErrors === null) {
              vErrors = [err279];
            } else {
              vErrors.push(err279);
            }
            errors++;
          } else {
            errors = _errs314;
            if (vErrors !== null) {
              if (_errs314) {
                vErrors.length = _errs314;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err280 = {
          instancePath: instancePath + '/app',
          schemaPath: '#/properties/app/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema45.properties.app.type,
          parentSchema: schema45.properties.app,
          data: data46,
        };
        if (vErrors === null) {
          vErrors = [err280];
        } else {
          vErrors.push(err280);
        }
        errors++;
      }
    }
  } else {
    const err281 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema45.type,
      parentSchema: schema45,
      data,
    };
    if (vErrors === null) {
      vErrors = [err281];
    } else {
      vErrors.push(err281);
    }
    errors++;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
validate34.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const validateFlowRulePath = validate35;
const schema46 = {
  type: 'object',
  required: ['port_id'],
  properties: {
    port_id: {
      description:
        'The number of a phy port. The port table of the primary has 32 entries, and the primary does not check the number.\n',
      type: 'integer',
      minimum: 0,
      maximum: 31,
      examples: [0],
    },
  },
};

function validate35(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate35.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.port_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'port_id' },
        message: "must have required property '" + 'port_id' + "'",
        schema: schema46.required,
        parentSchema: schema46,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.port_id !== undefined) {
      let data0 = data.port_id;
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err1 = {
          instancePath: instancePath + '/port_id',
          schemaPath: '#/properties/port_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema46.properties.port_id.type,
          parentSchema: schema46.properties.port_id,
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
        if (data0 > 31 || isNaN(data0)) {
          const err2 = {
            instancePath: instancePath + '/port_id',
            schemaPath: '#/properties/port_id/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 31 },
            message: 'must be <= 31',
            schema: 31,
            parentSchema: schema46.properties.port_id,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + '/port_id',
            schemaPath: '#/properties/port_id/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema46.properties.port_id,
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
      schema: schema46.type,
      parentSchema: schema46,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate35.errors = vErrors;
  return errors === 0;
}
validate35.evaluated = { props: { port_id: true }, dynamicProps: false, dynamicItems: false };

export const validateFlowRuleBody = validate36;
const schema47 = {
  description: 'A request with a flow rule.',
  type: 'object',
  required: ['rule'],
  properties: {
    rule: {
      description: 'A rule by which a NIC classifies packets, in the syntax of DPDK testpmd.',
      type: 'object',
      required: ['direction', 'pattern', 'actions'],
      properties: {
        group: { description: 'The group of the rule.', type: 'integer', minimum: 0, maximum: 4294967295 },
        priority: {
          description: 'The priority of the rule within its group; 0 is the highest.',
          type: 'integer',
          minimum: 0,
          maximum: 4294967295,
        },
        direction: {
          description: 'The direction of the packets: incoming or outgoing.',
          type: 'string',
          enum: ['ingress', 'egress'],
        },
        transfer: {
          description: 'Whether the rule applies to the lowest possible level of traffic.',
          type: 'boolean',
        },
        pattern: {
          description: 'The packets to match, from the lowest protocol layer up.',
          type: 'array',
          minItems: 1,
          maxItems: 47,
          items: {
            description:
              'Words with single spaces between them. spp-ctl adds the words `/` and `end` between and after the items; an item\ncannot contain these words. A word has at most 31 characters, because the primary copies some words into buffers of\n32 bytes. Numbers that exceed their field and MAC addresses of fewer than 6 bytes are refused, because the primary\nwould read other values.\n',
            type: 'string',
            pattern: '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
            'x-expected':
              'words of up to 31 printable ASCII characters with single spaces between them, without the words / and end',
            examples: ['eth dst is 10:22:33:44:55:66'],
          },
        },
        actions: {
          description: 'The actions on matching packets, in order.',
          type: 'array',
          minItems: 1,
          maxItems: 47,
          items: {
            description:
              'Words with single spaces between them. spp-ctl adds the words `/` and `end` between and after the items; an item\ncannot contain these words. A word has at most 31 characters, because the primary copies some words into buffers of\n32 bytes. Numbers that exceed their field and MAC addresses of fewer than 6 bytes are refused, because the primary\nwould read other values.\n',
            type: 'string',
            pattern: '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
            'x-expected':
              'words of up to 31 printable ASCII characters with single spaces between them, without the words / and end',
            examples: ['eth dst is 10:22:33:44:55:66'],
          },
        },
      },
    },
  },
};
const pattern68 = new RegExp(
  '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
  'u',
);

function validate36(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate36.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.rule === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'rule' },
        message: "must have required property '" + 'rule' + "'",
        schema: schema47.required,
        parentSchema: schema47,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.rule !== undefined) {
      let data0 = data.rule;
      if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
        if (data0.direction === undefined) {
          const err1 = {
            instancePath: instancePath + '/rule',
            schemaPath: '#/properties/rule/required',
            keyword: 'required',
            params: { missingProperty: 'direction' },
            message: "must have required property '" + 'direction' + "'",
            schema: schema47.properties.rule.required,
            parentSchema: schema47.properties.rule,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.pattern === undefined) {
          const err2 = {
            instancePath: instancePath + '/rule',
            schemaPath: '#/properties/rule/required',
            keyword: 'required',
            params: { missingProperty: 'pattern' },
            message: "must have required property '" + 'pattern' + "'",
            schema: schema47.properties.rule.required,
            parentSchema: schema47.properties.rule,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.actions === undefined) {
          const err3 = {
            instancePath: instancePath + '/rule',
            schemaPath: '#/properties/rule/required',
            keyword: 'required',
            params: { missingProperty: 'actions' },
            message: "must have required property '" + 'actions' + "'",
            schema: schema47.properties.rule.required,
            parentSchema: schema47.properties.rule,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.group !== undefined) {
          let data1 = data0.group;
          if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
            const err4 = {
              instancePath: instancePath + '/rule/group',
              schemaPath: '#/properties/rule/properties/group/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema47.properties.rule.properties.group.type,
              parentSchema: schema47.properties.rule.properties.group,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (typeof data1 == 'number' && isFinite(data1)) {
            if (data1 > 4294967295 || isNaN(data1)) {
              const err5 = {
                instancePath: instancePath + '/rule/group',
                schemaPath: '#/properties/rule/properties/group/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 4294967295 },
                message: 'must be <= 4294967295',
                schema: 4294967295,
                parentSchema: schema47.properties.rule.properties.group,
                data: data1,
              };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (data1 < 0 || isNaN(data1)) {
              const err6 = {
                instancePath: instancePath + '/rule/group',
                schemaPath: '#/properties/rule/properties/group/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema47.properties.rule.properties.group,
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
        if (data0.priority !== undefined) {
          let data2 = data0.priority;
          if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
            const err7 = {
              instancePath: instancePath + '/rule/priority',
              schemaPath: '#/properties/rule/properties/priority/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema47.properties.rule.properties.priority.type,
              parentSchema: schema47.properties.rule.properties.priority,
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (typeof data2 == 'number' && isFinite(data2)) {
            if (data2 > 4294967295 || isNaN(data2)) {
              const err8 = {
                instancePath: instancePath + '/rule/priority',
                schemaPath: '#/properties/rule/properties/priority/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 4294967295 },
                message: 'must be <= 4294967295',
                schema: 4294967295,
                parentSchema: schema47.properties.rule.properties.priority,
                data: data2,
              };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data2 < 0 || isNaN(data2)) {
              const err9 = {
                instancePath: instancePath + '/rule/priority',
                schemaPath: '#/properties/rule/properties/priority/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema47.properties.rule.properties.priority,
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
        }
        if (data0.direction !== undefined) {
          let data3 = data0.direction;
          if (typeof data3 !== 'string') {
            const err10 = {
              instancePath: instancePath + '/rule/direction',
              schemaPath: '#/properties/rule/properties/direction/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema47.properties.rule.properties.direction.type,
              parentSchema: schema47.properties.rule.properties.direction,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (!(data3 === 'ingress' || data3 === 'egress')) {
            const err11 = {
              instancePath: instancePath + '/rule/direction',
              schemaPath: '#/properties/rule/properties/direction/enum',
              keyword: 'enum',
              params: { allowedValues: schema47.properties.rule.properties.direction.enum },
              message: 'must be equal to one of the allowed values',
              schema: schema47.properties.rule.properties.direction.enum,
              parentSchema: schema47.properties.rule.properties.direction,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data0.transfer !== undefined) {
          let data4 = data0.transfer;
          if (typeof data4 !== 'boolean') {
            const err12 = {
              instancePath: instancePath + '/rule/transfer',
              schemaPath: '#/properties/rule/properties/transfer/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema47.properties.rule.properties.transfer.type,
              parentSchema: schema47.properties.rule.properties.transfer,
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data0.pattern !== undefined) {
          let data5 = data0.pattern;
          if (Array.isArray(data5)) {
            if (data5.length > 47) {
              const err13 = {
                instancePath: instancePath + '/rule/pattern',
                schemaPath: '#/properties/rule/properties/pattern/maxItems',
                keyword: 'maxItems',
                params: { limit: 47 },
                message: 'must NOT have more than 47 items',
                schema: 47,
                parentSchema: schema47.properties.rule.properties.pattern,
                data: data5,
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data5.length < 1) {
              const err14 = {
                instancePath: instancePath + '/rule/pattern',
                schemaPath: '#/properties/rule/properties/pattern/minItems',
                keyword: 'minItems',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 items',
                schema: 1,
                parentSchema: schema47.properties.rule.properties.pattern,
                data: data5,
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            const len0 = data5.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data6 = data5[i0];
              if (typeof data6 === 'string') {
                if (!pattern68.test(data6)) {
                  const err15 = {
                    instancePath: instancePath + '/rule/pattern/' + i0,
                    schemaPath: '#/properties/rule/properties/pattern/items/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern: '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
                    },
                    message:
                      'must match pattern "' +
                      '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$' +
                      '"',
                    schema: '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
                    parentSchema: schema47.properties.rule.properties.pattern.items,
                    data: data6,
                  };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
              } else {
                const err16 = {
                  instancePath: instancePath + '/rule/pattern/' + i0,
                  schemaPath: '#/properties/rule/properties/pattern/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema47.properties.rule.properties.pattern.items.type,
                  parentSchema: schema47.properties.rule.properties.pattern.items,
                  data: data6,
                };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
          } else {
            const err17 = {
              instancePath: instancePath + '/rule/pattern',
              schemaPath: '#/properties/rule/properties/pattern/type',
              keyword: 'type',
              params: { type: 'array' },
              message: 'must be array',
              schema: schema47.properties.rule.properties.pattern.type,
              parentSchema: schema47.properties.rule.properties.pattern,
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
        if (data0.actions !== undefined) {
          let data7 = data0.actions;
          if (Array.isArray(data7)) {
            if (data7.length > 47) {
              const err18 = {
                instancePath: instancePath + '/rule/actions',
                schemaPath: '#/properties/rule/properties/actions/maxItems',
                keyword: 'maxItems',
                params: { limit: 47 },
                message: 'must NOT have more than 47 items',
                schema: 47,
                parentSchema: schema47.properties.rule.properties.actions,
                data: data7,
              };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (data7.length < 1) {
              const err19 = {
                instancePath: instancePath + '/rule/actions',
                schemaPath: '#/properties/rule/properties/actions/minItems',
                keyword: 'minItems',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 items',
                schema: 1,
                parentSchema: schema47.properties.rule.properties.actions,
                data: data7,
              };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            const len1 = data7.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data8 = data7[i1];
              if (typeof data8 === 'string') {
                if (!pattern68.test(data8)) {
                  const err20 = {
                    instancePath: instancePath + '/rule/actions/' + i1,
                    schemaPath: '#/properties/rule/properties/actions/items/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern: '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
                    },
                    message:
                      'must match pattern "' +
                      '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$' +
                      '"',
                    schema: '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
                    parentSchema: schema47.properties.rule.properties.actions.items,
                    data: data8,
                  };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              } else {
                const err21 = {
                  instancePath: instancePath + '/rule/actions/' + i1,
                  schemaPath: '#/properties/rule/properties/actions/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema47.properties.rule.properties.actions.items.type,
                  parentSchema: schema47.properties.rule.properties.actions.items,
                  data: data8,
                };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
          } else {
            const err22 = {
              instancePath: instancePath + '/rule/actions',
              schemaPath: '#/properties/rule/properties/actions/type',
              keyword: 'type',
              params: { type: 'array' },
              message: 'must be array',
              schema: schema47.properties.rule.properties.actions.type,
              parentSchema: schema47.properties.rule.properties.actions,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = {
          instancePath: instancePath + '/rule',
          schemaPath: '#/properties/rule/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema47.properties.rule.type,
          parentSchema: schema47.properties.rule,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
  } else {
    const err24 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema47.type,
      parentSchema: schema47,
      data,
    };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate36.errors = vErrors;
  return errors === 0;
}
validate36.evaluated = { props: { rule: true }, dynamicProps: false, dynamicItems: false };

export const destroyFlowRulePath = validate37;
const schema48 = {
  type: 'object',
  required: ['rule_id', 'port_id'],
  properties: {
    rule_id: {
      description: 'The id of a flow rule.',
      type: 'integer',
      minimum: 0,
      maximum: 4294967295,
      examples: [0],
    },
    port_id: {
      description:
        'The number of a phy port. The port table of the primary has 32 entries, and the primary does not check the number.\n',
      type: 'integer',
      minimum: 0,
      maximum: 31,
      examples: [0],
    },
  },
};

function validate37(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate37.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.rule_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'rule_id' },
        message: "must have required property '" + 'rule_id' + "'",
        schema: schema48.required,
        parentSchema: schema48,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.port_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'port_id' },
        message: "must have required property '" + 'port_id' + "'",
        schema: schema48.required,
        parentSchema: schema48,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.rule_id !== undefined) {
      let data0 = data.rule_id;
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + '/rule_id',
          schemaPath: '#/properties/rule_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema48.properties.rule_id.type,
          parentSchema: schema48.properties.rule_id,
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
        if (data0 > 4294967295 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + '/rule_id',
            schemaPath: '#/properties/rule_id/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 4294967295 },
            message: 'must be <= 4294967295',
            schema: 4294967295,
            parentSchema: schema48.properties.rule_id,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err4 = {
            instancePath: instancePath + '/rule_id',
            schemaPath: '#/properties/rule_id/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema48.properties.rule_id,
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
    if (data.port_id !== undefined) {
      let data1 = data.port_id;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err5 = {
          instancePath: instancePath + '/port_id',
          schemaPath: '#/properties/port_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema48.properties.port_id.type,
          parentSchema: schema48.properties.port_id,
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
        if (data1 > 31 || isNaN(data1)) {
          const err6 = {
            instancePath: instancePath + '/port_id',
            schemaPath: '#/properties/port_id/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 31 },
            message: 'must be <= 31',
            schema: 31,
            parentSchema: schema48.properties.port_id,
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
            instancePath: instancePath + '/port_id',
            schemaPath: '#/properties/port_id/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema48.properties.port_id,
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
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema48.type,
      parentSchema: schema48,
      data,
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate37.errors = vErrors;
  return errors === 0;
}
validate37.evaluated = { props: { rule_id: true, port_id: true }, dynamicProps: false, dynamicItems: false };

export const getTopologyQuery = validate38;
const schema49 = {
  type: 'object',
  required: [],
  properties: {
    format: { type: 'string', enum: ['json', 'dot', 'svg'] },
    scope: { type: 'string', enum: ['node', 'all'], default: 'node' },
  },
};

function validate38(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.format !== undefined) {
      let data0 = data.format;
      if (typeof data0 !== 'string') {
        const err0 = {
          instancePath: instancePath + '/format',
          schemaPath: '#/properties/format/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema49.properties.format.type,
          parentSchema: schema49.properties.format,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      if (!(data0 === 'json' || data0 === 'dot' || data0 === 'svg')) {
        const err1 = {
          instancePath: instancePath + '/format',
          schemaPath: '#/properties/format/enum',
          keyword: 'enum',
          params: { allowedValues: schema49.properties.format.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema49.properties.format.enum,
          parentSchema: schema49.properties.format,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.scope !== undefined) {
      let data1 = data.scope;
      if (typeof data1 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/scope',
          schemaPath: '#/properties/scope/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema49.properties.scope.type,
          parentSchema: schema49.properties.scope,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (!(data1 === 'node' || data1 === 'all')) {
        const err3 = {
          instancePath: instancePath + '/scope',
          schemaPath: '#/properties/scope/enum',
          keyword: 'enum',
          params: { allowedValues: schema49.properties.scope.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema49.properties.scope.enum,
          parentSchema: schema49.properties.scope,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  } else {
    const err4 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema49.type,
      parentSchema: schema49,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate38.errors = vErrors;
  return errors === 0;
}
validate38.evaluated = { props: { format: true, scope: true }, dynamicProps: false, dynamicItems: false };

export const streamEventsQuery = validate39;
const schema50 = { type: 'object', required: [], properties: { after: { type: 'string' } } };

function validate39(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate39.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.after !== undefined) {
      let data0 = data.after;
      if (typeof data0 !== 'string') {
        const err0 = {
          instancePath: instancePath + '/after',
          schemaPath: '#/properties/after/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema50.properties.after.type,
          parentSchema: schema50.properties.after,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema50.type,
      parentSchema: schema50,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
validate39.evaluated = { props: { after: true }, dynamicProps: false, dynamicItems: false };

export const getPanelQuery = validate40;
const schema51 = {
  type: 'object',
  required: [],
  properties: { format: { type: 'string', enum: ['json', 'yaml'] } },
};

function validate40(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.format !== undefined) {
      let data0 = data.format;
      if (typeof data0 !== 'string') {
        const err0 = {
          instancePath: instancePath + '/format',
          schemaPath: '#/properties/format/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.format.type,
          parentSchema: schema51.properties.format,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      if (!(data0 === 'json' || data0 === 'yaml')) {
        const err1 = {
          instancePath: instancePath + '/format',
          schemaPath: '#/properties/format/enum',
          keyword: 'enum',
          params: { allowedValues: schema51.properties.format.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema51.properties.format.enum,
          parentSchema: schema51.properties.format,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema51.type,
      parentSchema: schema51,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate40.errors = vErrors;
  return errors === 0;
}
validate40.evaluated = { props: { format: true }, dynamicProps: false, dynamicItems: false };

export const applyPanelQuery = validate41;
const schema52 = {
  type: 'object',
  required: [],
  properties: { on_failure: { type: 'string', enum: ['rollback', 'stop', 'continue'], default: 'rollback' } },
};

function validate41(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate41.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.on_failure !== undefined) {
      let data0 = data.on_failure;
      if (typeof data0 !== 'string') {
        const err0 = {
          instancePath: instancePath + '/on_failure',
          schemaPath: '#/properties/on_failure/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema52.properties.on_failure.type,
          parentSchema: schema52.properties.on_failure,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      if (!(data0 === 'rollback' || data0 === 'stop' || data0 === 'continue')) {
        const err1 = {
          instancePath: instancePath + '/on_failure',
          schemaPath: '#/properties/on_failure/enum',
          keyword: 'enum',
          params: { allowedValues: schema52.properties.on_failure.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema52.properties.on_failure.enum,
          parentSchema: schema52.properties.on_failure,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema52.type,
      parentSchema: schema52,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate41.errors = vErrors;
  return errors === 0;
}
validate41.evaluated = { props: { on_failure: true }, dynamicProps: false, dynamicItems: false };

export const applyPanelBody = validate42;
const schema53 = {
  description:
    'The desired document or the observed state of the processes of a panel. Processes that the document does not name are\nnot changed. The process spec of a named process is complete: elements that the process spec does not list are\nremoved. The order of ports, patches, components and entries has no meaning.\n',
  type: 'object',
  additionalProperties: false,
  properties: {
    primary: {
      description: 'The process spec of spp_primary: the forwarder.',
      type: 'object',
      required: ['ports', 'pipes', 'patches', 'forwarding'],
      additionalProperties: false,
      properties: {
        ports: {
          description: 'The added ports. Phy ports always exist.',
          type: 'array',
          maxItems: 99,
          uniqueItems: true,
          items: {
            description: 'A port that can be added to spp_primary, except pipes.',
            type: 'string',
            pattern: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
            'x-expected':
              'vhost:N, ring:N, pcap:N, nullpmd:N or memif:N, N up to 98 but for rings; phy ports always exist',
            examples: ['ring:0'],
          },
        },
        pipes: {
          description: 'The added pipes.',
          type: 'array',
          maxItems: 99,
          items: {
            description: 'A pipe, which joins two rings.',
            type: 'object',
            required: ['port', 'rx', 'tx'],
            additionalProperties: false,
            properties: {
              port: {
                description: 'The name of the pipe.',
                type: 'string',
                pattern: '^pipe:(0|[1-9][0-9]{0,2})$',
                'x-expected': 'pipe:N, N up to 999',
                examples: ['pipe:0'],
              },
              rx: {
                description: 'A ring.',
                type: 'string',
                pattern: '^ring:(0|[1-9][0-9]{0,4})$',
                'x-expected': 'ring:N',
                examples: ['ring:1'],
              },
              tx: {
                description: 'A ring.',
                type: 'string',
                pattern: '^ring:(0|[1-9][0-9]{0,4})$',
                'x-expected': 'ring:N',
                examples: ['ring:1'],
              },
            },
          },
        },
        patches: {
          description: 'The patches.',
          type: 'array',
          maxItems: 999,
          items: {
            description: 'A patch of the primary.',
            type: 'object',
            required: ['src', 'dst'],
            additionalProperties: false,
            properties: {
              src: {
                description: 'A port of spp_primary.',
                type: 'string',
                pattern:
                  '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
                'x-expected': 'phy:N, phy:NnqQ, vhost:N, ring:N, pcap:N, nullpmd:N, tap:N, memif:N or pipe:N',
                examples: ['phy:0'],
              },
              dst: {
                description: 'A port of spp_primary.',
                type: 'string',
                pattern:
                  '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
                'x-expected': 'phy:N, phy:NnqQ, vhost:N, ring:N, pcap:N, nullpmd:N, tap:N, memif:N or pipe:N',
                examples: ['phy:0'],
              },
            },
          },
        },
        forwarding: { description: 'Whether the process forwards packets.', type: 'boolean' },
      },
    },
    nfvs: {
      description: 'The spp_nfv processes by client id.',
      type: 'object',
      propertyNames: {
        description:
          'A client id from 1 to 99. The id is a string, because the names of JSON members are strings.',
        type: 'string',
        pattern: '^[1-9][0-9]?$',
        'x-expected': 'a client id from 1 to 99',
      },
      additionalProperties: {
        description: 'The process spec of an spp_nfv.',
        type: 'object',
        required: ['ports', 'patches', 'forwarding'],
        additionalProperties: false,
        properties: {
          ports: {
            description: 'The added ports. Phy ports always exist.',
            type: 'array',
            maxItems: 99,
            uniqueItems: true,
            items: {
              description:
                'A port that spp_nfv can add and delete. Phy ports are excluded. The numbers of ports that spp_nfv creates end at 98,\nbecause all processes share an array of 99 packet counters.\n',
              type: 'string',
              pattern: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$',
              'x-expected':
                'vhost:N, ring:N, pcap:N, nullpmd:N, tap:N or memif:N, N up to 98 but for rings; never phy, which would damage or end the process',
              examples: ['vhost:0'],
            },
          },
          patches: {
            description: 'The patches.',
            type: 'array',
            maxItems: 999,
            items: {
              description: 'A patch of an spp_nfv.',
              type: 'object',
              required: ['src', 'dst'],
              additionalProperties: false,
              properties: {
                src: {
                  description: 'A port of spp_nfv.',
                  type: 'string',
                  pattern:
                    '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
                  'x-expected': 'phy:N, phy:NnqQ, vhost:N, ring:N, pcap:N, nullpmd:N, tap:N or memif:N',
                  examples: ['vhost:0'],
                },
                dst: {
                  description: 'A port of spp_nfv.',
                  type: 'string',
                  pattern:
                    '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
                  'x-expected': 'phy:N, phy:NnqQ, vhost:N, ring:N, pcap:N, nullpmd:N, tap:N or memif:N',
                  examples: ['vhost:0'],
                },
              },
            },
          },
          forwarding: { description: 'Whether the process forwards packets.', type: 'boolean' },
        },
      },
    },
    vfs: {
      description: 'The spp_vf processes by client id.',
      type: 'object',
      propertyNames: {
        description:
          'A client id from 1 to 99. The id is a string, because the names of JSON members are strings.',
        type: 'string',
        pattern: '^[1-9][0-9]?$',
        'x-expected': 'a client id from 1 to 99',
      },
      additionalProperties: {
        description: 'The process spec of an spp_vf.',
        type: 'object',
        required: ['components', 'classifier_table'],
        additionalProperties: false,
        properties: {
          components: {
            description: 'The components.',
            type: 'array',
            maxItems: 128,
            items: {
              description: 'A component of an spp_vf.',
              type: 'object',
              required: ['name', 'core', 'type', 'rx_port', 'tx_port'],
              additionalProperties: false,
              properties: {
                name: {
                  description:
                    'The name of a component: 1 to 31 printable ASCII characters except space, quotation mark, backslash and slash. The\nnames `.` and `..` are not allowed, because a URL cannot contain them. A longer name, a quotation mark or a control\ncharacter would make every later status of the process unreadable.\n',
                  type: 'string',
                  pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
                  'x-expected':
                    '1 to 31 printable ASCII characters without space, quotation mark, backslash or slash',
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
                  description:
                    'The type of the component. Early releases spell `classifier` as `classifier_mac`.',
                  type: 'string',
                  enum: ['forward', 'merge', 'classifier'],
                },
                rx_port: {
                  description: 'The ports that the component receives from.',
                  type: 'array',
                  maxItems: 99,
                  items: {
                    description:
                      'A port of a component, with the VLAN operation on frames that pass the port.',
                    type: 'object',
                    required: ['port'],
                    additionalProperties: false,
                    properties: {
                      port: {
                        description:
                          'A port of spp_vf or spp_mirror. The port tables of these processes end at 31. A port with the number 32 would change\nthe entry of another port or end the process.\n',
                        type: 'string',
                        pattern:
                          '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                        'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31',
                        examples: ['ring:0'],
                      },
                      vlan: {
                        description: 'A VLAN operation. An added tag requires `id` and `pcp`.',
                        type: 'object',
                        required: ['operation'],
                        additionalProperties: false,
                        properties: {
                          operation: {
                            description: 'Add a tag, or delete the tag.',
                            type: 'string',
                            enum: ['add', 'del'],
                          },
                          id: {
                            description: 'The VLAN id of the added tag.',
                            type: 'integer',
                            minimum: 0,
                            maximum: 4095,
                          },
                          pcp: {
                            description: 'The priority code point of the added tag.',
                            type: 'integer',
                            minimum: 0,
                            maximum: 7,
                          },
                        },
                        if: {
                          required: ['operation'],
                          additionalProperties: true,
                          properties: { operation: { type: 'string', const: 'add' } },
                        },
                        then: {
                          required: ['id', 'pcp'],
                          additionalProperties: true,
                          properties: { id: { type: 'integer' }, pcp: { type: 'integer' } },
                        },
                      },
                    },
                  },
                },
                tx_port: {
                  description: 'The ports that the component sends to.',
                  type: 'array',
                  maxItems: 99,
                  items: {
                    description:
                      'A port of a component, with the VLAN operation on frames that pass the port.',
                    type: 'object',
                    required: ['port'],
                    additionalProperties: false,
                    properties: {
                      port: {
                        description:
                          'A port of spp_vf or spp_mirror. The port tables of these processes end at 31. A port with the number 32 would change\nthe entry of another port or end the process.\n',
                        type: 'string',
                        pattern:
                          '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                        'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31',
                        examples: ['ring:0'],
                      },
                      vlan: {
                        description: 'A VLAN operation. An added tag requires `id` and `pcp`.',
                        type: 'object',
                        required: ['operation'],
                        additionalProperties: false,
                        properties: {
                          operation: {
                            description: 'Add a tag, or delete the tag.',
                            type: 'string',
                            enum: ['add', 'del'],
                          },
                          id: {
                            description: 'The VLAN id of the added tag.',
                            type: 'integer',
                            minimum: 0,
                            maximum: 4095,
                          },
                          pcp: {
                            description: 'The priority code point of the added tag.',
                            type: 'integer',
                            minimum: 0,
                            maximum: 7,
                          },
                        },
                        if: {
                          required: ['operation'],
                          additionalProperties: true,
                          properties: { operation: { type: 'string', const: 'add' } },
                        },
                        then: {
                          required: ['id', 'pcp'],
                          additionalProperties: true,
                          properties: { id: { type: 'integer' }, pcp: { type: 'integer' } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          classifier_table: {
            description: 'The entries of the classifier table. A port has at most one entry.',
            type: 'array',
            maxItems: 999,
            items: {
              description: 'An entry of the classifier table. An entry that matches a VLAN id has `vlan`.',
              type: 'object',
              required: ['mac_address', 'port'],
              additionalProperties: false,
              properties: {
                mac_address: {
                  description:
                    'A MAC address with colons, hyphens, Cisco dots or no separators, in any case, or the word `default`. The all-zero\naddress and 00:00:00:00:00:01 are refused, because they mean no address and `default` in spp_vf.\n',
                  type: 'string',
                  pattern:
                    '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
                  'x-expected':
                    'six bytes such as 52:54:00:12:34:56, neither all zero nor 00:00:00:00:00:01, which is taken for default; or the word default',
                  examples: ['52:54:00:12:34:56'],
                },
                vlan: {
                  description: 'The VLAN id. Omitted for an entry that matches frames without a tag.',
                  type: 'integer',
                  minimum: 0,
                  maximum: 4094,
                },
                port: {
                  description:
                    'A port of spp_vf or spp_mirror. The port tables of these processes end at 31. A port with the number 32 would change\nthe entry of another port or end the process.\n',
                  type: 'string',
                  pattern:
                    '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                  'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31',
                  examples: ['ring:0'],
                },
              },
            },
          },
        },
      },
    },
    mirrors: {
      description: 'The spp_mirror processes by client id.',
      type: 'object',
      propertyNames: {
        description:
          'A client id from 1 to 99. The id is a string, because the names of JSON members are strings.',
        type: 'string',
        pattern: '^[1-9][0-9]?$',
        'x-expected': 'a client id from 1 to 99',
      },
      additionalProperties: {
        description: 'The process spec of an spp_mirror.',
        type: 'object',
        required: ['components'],
        additionalProperties: false,
        properties: {
          components: {
            description: 'The components.',
            type: 'array',
            maxItems: 128,
            items: {
              description: 'A component of an spp_mirror.',
              type: 'object',
              required: ['name', 'core', 'rx_port', 'tx_port'],
              additionalProperties: false,
              properties: {
                name: {
                  description:
                    'The name of a component: 1 to 31 printable ASCII characters except space, quotation mark, backslash and slash. The\nnames `.` and `..` are not allowed, because a URL cannot contain them. A longer name, a quotation mark or a control\ncharacter would make every later status of the process unreadable.\n',
                  type: 'string',
                  pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
                  'x-expected':
                    '1 to 31 printable ASCII characters without space, quotation mark, backslash or slash',
                  examples: ['fw0'],
                },
                core: {
                  description: 'The number of a logical core.',
                  type: 'integer',
                  minimum: 0,
                  maximum: 1023,
                  examples: [4],
                },
                rx_port: {
                  description: 'The port that the component receives from.',
                  type: 'array',
                  maxItems: 1,
                  items: {
                    description: 'A port of a mirror component.',
                    type: 'object',
                    required: ['port'],
                    additionalProperties: false,
                    properties: {
                      port: {
                        description:
                          'A port of spp_vf or spp_mirror. The port tables of these processes end at 31. A port with the number 32 would change\nthe entry of another port or end the process.\n',
                        type: 'string',
                        pattern:
                          '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                        'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31',
                        examples: ['ring:0'],
                      },
                    },
                  },
                },
                tx_port: {
                  description: 'The ports that the component sends to.',
                  type: 'array',
                  maxItems: 2,
                  items: {
                    description: 'A port of a mirror component.',
                    type: 'object',
                    required: ['port'],
                    additionalProperties: false,
                    properties: {
                      port: {
                        description:
                          'A port of spp_vf or spp_mirror. The port tables of these processes end at 31. A port with the number 32 would change\nthe entry of another port or end the process.\n',
                        type: 'string',
                        pattern:
                          '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                        'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31',
                        examples: ['ring:0'],
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    pcaps: {
      description: 'The spp_pcap processes by client id.',
      type: 'object',
      propertyNames: {
        description:
          'A client id from 1 to 99. The id is a string, because the names of JSON members are strings.',
        type: 'string',
        pattern: '^[1-9][0-9]?$',
        'x-expected': 'a client id from 1 to 99',
      },
      additionalProperties: {
        description: 'The process spec of an spp_pcap.',
        type: 'object',
        required: ['capturing'],
        additionalProperties: false,
        properties: { capturing: { description: 'Whether the process captures.', type: 'boolean' } },
      },
    },
  },
};
const pattern70 = new RegExp(
  '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
  'u',
);
const pattern71 = new RegExp('^pipe:(0|[1-9][0-9]{0,2})$', 'u');
const pattern76 = new RegExp('^[1-9][0-9]?$', 'u');

function validate42(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate42.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(
        key0 === 'primary' ||
        key0 === 'nfvs' ||
        key0 === 'vfs' ||
        key0 === 'mirrors' ||
        key0 === 'pcaps'
      )) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema53,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.primary !== undefined) {
      let data0 = data.primary;
      if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
        if (data0.ports === undefined) {
          const err1 = {
            instancePath: instancePath + '/primary',
            schemaPath: '#/properties/primary/required',
            keyword: 'required',
            params: { missingProperty: 'ports' },
            message: "must have required property '" + 'ports' + "'",
            schema: schema53.properties.primary.required,
            parentSchema: schema53.properties.primary,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.pipes === undefined) {
          const err2 = {
            instancePath: instancePath + '/primary',
            schemaPath: '#/properties/primary/required',
            keyword: 'required',
            params: { missingProperty: 'pipes' },
            message: "must have required property '" + 'pipes' + "'",
            schema: schema53.properties.primary.required,
            parentSchema: schema53.properties.primary,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.patches === undefined) {
          const err3 = {
            instancePath: instancePath + '/primary',
            schemaPath: '#/properties/primary/required',
            keyword: 'required',
            params: { missingProperty: 'patches' },
            message: "must have required property '" + 'patches' + "'",
            schema: schema53.properties.primary.required,
            parentSchema: schema53.properties.primary,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.forwarding === undefined) {
          const err4 = {
            instancePath: instancePath + '/primary',
            schemaPath: '#/properties/primary/required',
            keyword: 'required',
            params: { missingProperty: 'forwarding' },
            message: "must have required property '" + 'forwarding' + "'",
            schema: schema53.properties.primary.required,
            parentSchema: schema53.properties.primary,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        for (const key1 in data0) {
          if (!(key1 === 'ports' || key1 === 'pipes' || key1 === 'patches' || key1 === 'forwarding')) {
            const err5 = {
              instancePath: instancePath + '/primary',
              schemaPath: '#/properties/primary/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema53.properties.primary,
              data: data0,
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.ports !== undefined) {
          let data1 = data0.ports;
          if (Array.isArray(data1)) {
            if (data1.length > 99) {
              const err6 = {
                instancePath: instancePath + '/primary/ports',
                schemaPath: '#/properties/primary/properties/ports/maxItems',
                keyword: 'maxItems',
                params: { limit: 99 },
                message: 'must NOT have more than 99 items',
                schema: 99,
                parentSchema: schema53.properties.primary.properties.ports,
                data: data1,
              };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data2 = data1[i0];
              if (typeof data2 === 'string') {
                if (!pattern70.test(data2)) {
                  const err7 = {
                    instancePath: instancePath + '/primary/ports/' + i0,
                    schemaPath: '#/properties/primary/properties/ports/items/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
                    },
                    message:
                      'must match pattern "' +
                      '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$' +
                      '"',
                    schema: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
                    parentSchema: schema53.properties.primary.properties.ports.items,
                    data: data2,
                  };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              } else {
                const err8 = {
                  instancePath: instancePath + '/primary/ports/' + i0,
                  schemaPath: '#/properties/primary/properties/ports/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema53.properties.primary.properties.ports.items.type,
                  parentSchema: schema53.properties.primary.properties.ports.items,
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
            let i1 = data1.length;
            let j0;
            if (i1 > 1) {
              const indices0 = {};
              for (; i1--;) {
                let item0 = data1[i1];
                if (typeof item0 !== 'string') {
                  continue;
                }
                if (typeof indices0[item0] == 'number') {
                  j0 = indices0[item0];
                  const err9 = {
                    instancePath: instancePath + '/primary/ports',
                    schemaPath: '#/properties/primary/properties/ports/uniqueItems',
                    keyword: 'uniqueItems',
                    params: { i: i1, j: j0 },
                    message:
                      'must NOT have duplicate items (items ## ' + j0 + ' and ' + i1 + ' are identical)',
                    schema: true,
                    parentSchema: schema53.properties.primary.properties.ports,
                    data: data1,
                  };
                  if (vErrors === null) {
                    vErrors = [err9];
                  } else {
                    vErrors.push(err9);
                  }
                  errors++;
                  break;
                }
                indices0[item0] = i1;
              }
            }
          } else {
            const err10 = {
              instancePath: instancePath + '/primary/ports',
              schemaPath: '#/properties/primary/properties/ports/type',
              keyword: 'type',
              params: { type: 'array' },
              message: 'must be array',
              schema: schema53.properties.primary.properties.ports.type,
              parentSchema: schema53.properties.primary.properties.ports,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.pipes !== undefined) {
          let data3 = data0.pipes;
          if (Array.isArray(data3)) {
            if (data3.length > 99) {
              const err11 = {
                instancePath: instancePath + '/primary/pipes',
                schemaPath: '#/properties/primary/properties/pipes/maxItems',
                keyword: 'maxItems',
                params: { limit: 99 },
                message: 'must NOT have more than 99 items',
                schema: 99,
                parentSchema: schema53.properties.primary.properties.pipes,
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            const len1 = data3.length;
            for (let i2 = 0; i2 < len1; i2++) {
              let data4 = data3[i2];
              if (data4 && typeof data4 == 'object' && !Array.isArray(data4)) {
                if (data4.port === undefined) {
                  const err12 = {
                    instancePath: instancePath + '/primary/pipes/' + i2,
                    schemaPath: '#/properties/primary/properties/pipes/items/required',
                    keyword: 'required',
                    params: { missingProperty: 'port' },
                    message: "must have required property '" + 'port' + "'",
                    schema: schema53.properties.primary.properties.pipes.items.required,
                    parentSchema: schema53.properties.primary.properties.pipes.items,
                    data: data4,
                  };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
                if (data4.rx === undefined) {
                  const err13 = {
                    instancePath: instancePath + '/primary/pipes/' + i2,
                    schemaPath: '#/properties/primary/properties/pipes/items/required',
                    keyword: 'required',
                    params: { missingProperty: 'rx' },
                    message: "must have required property '" + 'rx' + "'",
                    schema: schema53.properties.primary.properties.pipes.items.required,
                    parentSchema: schema53.properties.primary.properties.pipes.items,
                    data: data4,
                  };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
                if (data4.tx === undefined) {
                  const err14 = {
                    instancePath: instancePath + '/primary/pipes/' + i2,
                    schemaPath: '#/properties/primary/properties/pipes/items/required',
                    keyword: 'required',
                    params: { missingProperty: 'tx' },
                    message: "must have required property '" + 'tx' + "'",
                    schema: schema53.properties.primary.properties.pipes.items.required,
                    parentSchema: schema53.properties.primary.properties.pipes.items,
                    data: data4,
                  };
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
                for (const key2 in data4) {
                  if (!(key2 === 'port' || key2 === 'rx' || key2 === 'tx')) {
                    const err15 = {
                      instancePath: instancePath + '/primary/pipes/' + i2,
                      schemaPath: '#/properties/primary/properties/pipes/items/additionalProperties',
                      keyword: 'additionalProperties',
                      params: { additionalProperty: key2 },
                      message: 'must NOT have additional properties',
                      schema: false,
                      parentSchema: schema53.properties.primary.properties.pipes.items,
                      data: data4,
                    };
                    if (vErrors === null) {
                      vErrors = [err15];
                    } else {
                      vErrors.push(err15);
                    }
                    errors++;
                  }
                }
                if (data4.port !== undefined) {
                  let data5 = data4.port;
                  if (typeof data5 === 'string') {
                    if (!pattern71.test(data5)) {
                      const err16 = {
                        instancePath: instancePath + '/primary/pipes/' + i2 + '/port',
                        schemaPath: '#/properties/primary/properties/pipes/items/properties/port/pattern',
                        keyword: 'pattern',
                        params: { pattern: '^pipe:(0|[1-9][0-9]{0,2})$' },
                        message: 'must match pattern "' + '^pipe:(0|[1-9][0-9]{0,2})$' + '"',
                        schema: '^pipe:(0|[1-9][0-9]{0,2})$',
                        parentSchema: schema53.properties.primary.properties.pipes.items.properties.port,
                        data: data5,
                      };
                      if (vErrors === null) {
                        vErrors = [err16];
                      } else {
                        vErrors.push(err16);
                      }
                      errors++;
                    }
                  } else {
                    const err17 = {
                      instancePath: instancePath + '/primary/pipes/' + i2 + '/port',
                      schemaPath: '#/properties/primary/properties/pipes/items/properties/port/type',
                      keyword: 'type',
                      params: { type: 'string' },
                      message: 'must be string',
                      schema: schema53.properties.primary.properties.pipes.items.properties.port.type,
                      parentSchema: schema53.properties.primary.properties.pipes.items.properties.port,
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
                if (data4.rx !== undefined) {
                  let data6 = data4.rx;
                  if (typeof data6 === 'string') {
                    if (!pattern18.test(data6)) {
                      const err18 = {
                        instancePath: instancePath + '/primary/pipes/' + i2 + '/rx',
                        schemaPath: '#/properties/primary/properties/pipes/items/properties/rx/pattern',
                        keyword: 'pattern',
                        params: { pattern: '^ring:(0|[1-9][0-9]{0,4})$' },
                        message: 'must match pattern "' + '^ring:(0|[1-9][0-9]{0,4})$' + '"',
                        schema: '^ring:(0|[1-9][0-9]{0,4})$',
                        parentSchema: schema53.properties.primary.properties.pipes.items.properties.rx,
                        data: data6,
                      };
                      if (vErrors === null) {
                        vErrors = [err18];
                      } else {
                        vErrors.push(err18);
                      }
                      errors++;
                    }
                  } else {
                    const err19 = {
                      instancePath: instancePath + '/primary/pipes/' + i2 + '/rx',
                      schemaPath: '#/properties/primary/properties/pipes/items/properties/rx/type',
                      keyword: 'type',
                      params: { type: 'string' },
                      message: 'must be string',
                      schema: schema53.properties.primary.properties.pipes.items.properties.rx.type,
                      parentSchema: schema53.properties.primary.properties.pipes.items.properties.rx,
                      data: data6,
                    };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                }
                if (data4.tx !== undefined) {
                  let data7 = data4.tx;
                  if (typeof data7 === 'string') {
                    if (!pattern18.test(data7)) {
                      const err20 = {
                        instancePath: instancePath + '/primary/pipes/' + i2 + '/tx',
                        schemaPath: '#/properties/primary/properties/pipes/items/properties/tx/pattern',
                        keyword: 'pattern',
                        params: { pattern: '^ring:(0|[1-9][0-9]{0,4})$' },
                        message: 'must match pattern "' + '^ring:(0|[1-9][0-9]{0,4})$' + '"',
                        schema: '^ring:(0|[1-9][0-9]{0,4})$',
                        parentSchema: schema53.properties.primary.properties.pipes.items.properties.tx,
                        data: data7,
                      };
                      if (vErrors === null) {
                        vErrors = [err20];
                      } else {
                        vErrors.push(err20);
                      }
                      errors++;
                    }
                  } else {
                    const err21 = {
                      instancePath: instancePath + '/primary/pipes/' + i2 + '/tx',
                      schemaPath: '#/properties/primary/properties/pipes/items/properties/tx/type',
                      keyword: 'type',
                      params: { type: 'string' },
                      message: 'must be string',
                      schema: schema53.properties.primary.properties.pipes.items.properties.tx.type,
                      parentSchema: schema53.properties.primary.properties.pipes.items.properties.tx,
                      data: data7,
                    };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
              } else {
                const err22 = {
                  instancePath: instancePath + '/primary/pipes/' + i2,
                  schemaPath: '#/properties/primary/properties/pipes/items/type',
                  keyword: 'type',
                  params: { type: 'object' },
                  message: 'must be object',
                  schema: schema53.properties.primary.properties.pipes.items.type,
                  parentSchema: schema53.properties.primary.properties.pipes.items,
                  data: data4,
                };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
          } else {
            const err23 = {
              instancePath: instancePath + '/primary/pipes',
              schemaPath: '#/properties/primary/properties/pipes/type',
              keyword: 'type',
              params: { type: 'array' },
              message: 'must be array',
              schema: schema53.properties.primary.properties.pipes.type,
              parentSchema: schema53.properties.primary.properties.pipes,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data0.patches !== undefined) {
          let data8 = data0.patches;
          if (Array.isArray(data8)) {
            if (data8.length > 999) {
              const err24 = {
                instancePath: instancePath + '/primary/patches',
                schemaPath: '#/properties/primary/properties/patches/maxItems',
                keyword: 'maxItems',
                params: { limit: 999 },
                message: 'must NOT have more than 999 items',
                schema: 999,
                parentSchema: schema53.properties.primary.properties.patches,
                data: data8,
              };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            const len2 = data8.length;
            for (let i3 = 0; i3 < len2; i3++) {
              let data9 = data8[i3];
              if (data9 && typeof data9 == 'object' && !Array.isArray(data9)) {
                if (data9.src === undefined) {
                  const err25 = {
                    instancePath: instancePath + '/primary/patches/' + i3,
                    schemaPath: '#/properties/primary/properties/patches/items/required',
                    keyword: 'required',
                    params: { missingProperty: 'src' },
                    message: "must have required property '" + 'src' + "'",
                    schema: schema53.properties.primary.properties.patches.items.required,
                    parentSchema: schema53.properties.primary.properties.patches.items,
                    data: data9,
                  };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
                if (data9.dst === undefined) {
                  const err26 = {
                    instancePath: instancePath + '/primary/patches/' + i3,
                    schemaPath: '#/properties/primary/properties/patches/items/required',
                    keyword: 'required',
                    params: { missingProperty: 'dst' },
                    message: "must have required property '" + 'dst' + "'",
                    schema: schema53.properties.primary.properties.patches.items.required,
                    parentSchema: schema53.properties.primary.properties.patches.items,
                    data: data9,
                  };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
                for (const key3 in data9) {
                  if (!(key3 === 'src' || key3 === 'dst')) {
                    const err27 = {
                      instancePath: instancePath + '/primary/patches/' + i3,
                      schemaPath: '#/properties/primary/properties/patches/items/additionalProperties',
                      keyword: 'additionalProperties',
                      params: { additionalProperty: key3 },
                      message: 'must NOT have additional properties',
                      schema: false,
                      parentSchema: schema53.properties.primary.properties.patches.items,
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
                if (data9.src !== undefined) {
                  let data10 = data9.src;
                  if (typeof data10 === 'string') {
                    if (!pattern21.test(data10)) {
                      const err28 = {
                        instancePath: instancePath + '/primary/patches/' + i3 + '/src',
                        schemaPath: '#/properties/primary/properties/patches/items/properties/src/pattern',
                        keyword: 'pattern',
                        params: {
                          pattern:
                            '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
                        },
                        message:
                          'must match pattern "' +
                          '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$' +
                          '"',
                        schema:
                          '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
                        parentSchema: schema53.properties.primary.properties.patches.items.properties.src,
                        data: data10,
                      };
                      if (vErrors === null) {
                        vErrors = [err28];
                      } else {
                        vErrors.push(err28);
                      }
                      errors++;
                    }
                  } else {
                    const err29 = {
                      instancePath: instancePath + '/primary/patches/' + i3 + '/src',
                      schemaPath: '#/properties/primary/properties/patches/items/properties/src/type',
                      keyword: 'type',
                      params: { type: 'string' },
                      message: 'must be string',
                      schema: schema53.properties.primary.properties.patches.items.properties.src.type,
                      parentSchema: schema53.properties.primary.properties.patches.items.properties.src,
                      data: data10,
                    };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                }
                if (data9.dst !== undefined) {
                  let data11 = data9.dst;
                  if (typeof data11 === 'string') {
                    if (!pattern21.test(data11)) {
                      const err30 = {
                        instancePath: instancePath + '/primary/patches/' + i3 + '/dst',
                        schemaPath: '#/properties/primary/properties/patches/items/properties/dst/pattern',
                        keyword: 'pattern',
                        params: {
                          pattern:
                            '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
                        },
                        message:
                          'must match pattern "' +
                          '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$' +
                          '"',
                        schema:
                          '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
                        parentSchema: schema53.properties.primary.properties.patches.items.properties.dst,
                        data: data11,
                      };
                      if (vErrors === null) {
                        vErrors = [err30];
                      } else {
                        vErrors.push(err30);
                      }
                      errors++;
                    }
                  } else {
                    const err31 = {
                      instancePath: instancePath + '/primary/patches/' + i3 + '/dst',
                      schemaPath: '#/properties/primary/properties/patches/items/properties/dst/type',
                      keyword: 'type',
                      params: { type: 'string' },
                      message: 'must be string',
                      schema: schema53.properties.primary.properties.patches.items.properties.dst.type,
                      parentSchema: schema53.properties.primary.properties.patches.items.properties.dst,
                      data: data11,
                    };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
              } else {
                const err32 = {
                  instancePath: instancePath + '/primary/patches/' + i3,
                  schemaPath: '#/properties/primary/properties/patches/items/type',
                  keyword: 'type',
                  params: { type: 'object' },
                  message: 'must be object',
                  schema: schema53.properties.primary.properties.patches.items.type,
                  parentSchema: schema53.properties.primary.properties.patches.items,
                  data: data9,
                };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
          } else {
            const err33 = {
              instancePath: instancePath + '/primary/patches',
              schemaPath: '#/properties/primary/properties/patches/type',
              keyword: 'type',
              params: { type: 'array' },
              message: 'must be array',
              schema: schema53.properties.primary.properties.patches.type,
              parentSchema: schema53.properties.primary.properties.patches,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data0.forwarding !== undefined) {
          let data12 = data0.forwarding;
          if (typeof data12 !== 'boolean') {
            const err34 = {
              instancePath: instancePath + '/primary/forwarding',
              schemaPath: '#/properties/primary/properties/forwarding/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema53.properties.primary.properties.forwarding.type,
              parentSchema: schema53.properties.primary.properties.forwarding,
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
      } else {
        const err35 = {
          instancePath: instancePath + '/primary',
          schemaPath: '#/properties/primary/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema53.properties.primary.type,
          parentSchema: schema53.properties.primary,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.nfvs !== undefined) {
      let data13 = data.nfvs;
      if (data13 && typeof data13 == 'object' && !Array.isArray(data13)) {
        for (const key4 in data13) {
          const _errs33 = errors;
          if (typeof key4 === 'string') {
            if (!pattern76.test(key4)) {
              const err36 = {
                instancePath: instancePath + '/nfvs',
                schemaPath: '#/properties/nfvs/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[1-9][0-9]?$' },
                message: 'must match pattern "' + '^[1-9][0-9]?$' + '"',
                schema: '^[1-9][0-9]?$',
                parentSchema: schema53.properties.nfvs.propertyNames,
                data: key4,
                propertyName: key4,
              };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          } else {
            const err37 = {
              instancePath: instancePath + '/nfvs',
              schemaPath: '#/properties/nfvs/propertyNames/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema53.properties.nfvs.propertyNames.type,
              parentSchema: schema53.properties.nfvs.propertyNames,
              data: key4,
              propertyName: key4,
            };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          var valid11 = _errs33 === errors;
          if (!valid11) {
            const err38 = {
              instancePath: instancePath + '/nfvs',
              schemaPath: '#/properties/nfvs/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key4 },
              message: 'property name must be valid',
              schema: schema53.properties.nfvs.propertyNames,
              parentSchema: schema53.properties.nfvs,
              data: data13,
            };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        for (const key5 in data13) {
          let data14 = data13[key5];
          if (data14 && typeof data14 == 'object' && !Array.isArray(data14)) {
            if (data14.ports === undefined) {
              const err39 = {
                instancePath: instancePath + '/nfvs/' + key5.replace(/~/g, '~0').replace(/\//g, '~1'),
                schemaPath: '#/properties/nfvs/additionalProperties/required',
                keyword: 'required',
                params: { missingProperty: 'ports' },
                message: "must have required property '" + 'ports' + "'",
                schema: schema53.properties.nfvs.additionalProperties.required,
                parentSchema: schema53.properties.nfvs.additionalProperties,
                data: data14,
              };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            if (data14.patches === undefined) {
              const err40 = {
                instancePath: instancePath + '/nfvs/' + key5.replace(/~/g, '~0').replace(/\//g, '~1'),
                schemaPath: '#/properties/nfvs/additionalProperties/required',
                keyword: 'required',
                params: { missingProperty: 'patches' },
                message: "must have required property '" + 'patches' + "'",
                schema: schema53.properties.nfvs.additionalProperties.required,
                parentSchema: schema53.properties.nfvs.additionalProperties,
                data: data14,
              };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (data14.forwarding === undefined) {
              const err41 = {
                instancePath: instancePath + '/nfvs/' + key5.replace(/~/g, '~0').replace(/\//g, '~1'),
                schemaPath: '#/properties/nfvs/additionalProperties/required',
                keyword: 'required',
                params: { missingProperty: 'forwarding' },
                message: "must have required property '" + 'forwarding' + "'",
                schema: schema53.properties.nfvs.additionalProperties.required,
                parentSchema: schema53.properties.nfvs.additionalProperties,
                data: data14,
              };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            for (const key6 in data14) {
              if (!(key6 === 'ports' || key6 === 'patches' || key6 === 'forwarding')) {
                const err42 = {
                  instancePath: instancePath + '/nfvs/' + key5.replace(/~/g, '~0').replace(/\//g, '~1'),
                  schemaPath: '#/properties/nfvs/additionalProperties/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key6 },
                  message: 'must NOT have additional properties',
                  schema: false,
                  parentSchema: schema53.properties.nfvs.additionalProperties,
                  data: data14,
                };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
            if (data14.ports !== undefined) {
              let data15 = data14.ports;
              if (Array.isArray(data15)) {
                if (data15.length > 99) {
                  const err43 = {
                    instancePath:
                      instancePath + '/nfvs/' + key5.replace(/~/g, '~0').replace(/\//g, '~1') + '/ports',
                    schemaPath: '#/properties/nfvs/additionalProperties/properties/ports/maxItems',
                    keyword: 'maxItems',
                    params: { limit: 99 },
                    message: 'must NOT have more than 99 items',
                    schema: 99,
                    parentSchema: schema53.properties.nfvs.additionalProperties.properties.ports,
                    data: data15,
                  };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
                const len3 = data15.length;
                for (let i4 = 0; i4 < len3; i4++) {
                  let data16 = data15[i4];
                  if (typeof data16 === 'string') {
                    if (!pattern12.test(data16)) {
                      const err44 = {
                        instancePath:
                          instancePath +
                          '/nfvs/' +
                          key5.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/ports/' +
                          i4,
                        schemaPath: '#/properties/nfvs/additionalProperties/properties/ports/items/pattern',
                        keyword: 'pattern',
                        params: {
                          pattern:
                            '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$',
                        },
                        message:
                          'must match pattern "' +
                          '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$' +
                          '"',
                        schema:
                          '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$',
                        parentSchema: schema53.properties.nfvs.additionalProperties.properties.ports.items,
                        data: data16,
                      };
                      if (vErrors === null) {
                        vErrors = [err44];
                      } else {
                        vErrors.push(err44);
                      }
                      errors++;
                    }
                  } else {
                    const err45 = {
                      instancePath:
                        instancePath +
                        '/nfvs/' +
                        key5.replace(/~/g, '~0').replace(/\//g, '~1') +
                        '/ports/' +
                        i4,
                      schemaPath: '#/properties/nfvs/additionalProperties/properties/ports/items/type',
                      keyword: 'type',
                      params: { type: 'string' },
                      message: 'must be string',
                      schema: schema53.properties.nfvs.additionalProperties.properties.ports.items.type,
                      parentSchema: schema53.properties.nfvs.additionalProperties.properties.ports.items,
                      data: data16,
                    };
                    if (vErrors === null) {
                      vErrors = [err45];
                    } else {
                      vErrors.push(err45);
                    }
                    errors++;
                  }
                }
                let i5 = data15.length;
                let j1;
                if (i5 > 1) {
                  const indices1 = {};
                  for (; i5--;) {
                    let item1 = data15[i5];
                    if (typeof item1 !== 'string') {
                      continue;
                    }
                    if (typeof indices1[item1] == 'number') {
                      j1 = indices1[item1];
                      const err46 = {
                        instancePath:
                          instancePath + '/nfvs/' + key5.replace(/~/g, '~0').replace(/\//g, '~1') + '/ports',
                        schemaPath: '#/properties/nfvs/additionalProperties/properties/ports/uniqueItems',
                        keyword: 'uniqueItems',
                        params: { i: i5, j: j1 },
                        message:
                          'must NOT have duplicate items (items ## ' + j1 + ' and ' + i5 + ' are identical)',
                        schema: true,
                        parentSchema: schema53.properties.nfvs.additionalProperties.properties.ports,
                        data: data15,
                      };
                      if (vErrors === null) {
                        vErrors = [err46];
                      } else {
                        vErrors.push(err46);
                      }
                      errors++;
                      break;
                    }
                    indices1[item1] = i5;
                  }
                }
              } else {
                const err47 = {
                  instancePath:
                    instancePath + '/nfvs/' + key5.replace(/~/g, '~0').replace(/\//g, '~1') + '/ports',
                  schemaPath: '#/properties/nfvs/additionalProperties/properties/ports/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  message: 'must be array',
                  schema: schema53.properties.nfvs.additionalProperties.properties.ports.type,
                  parentSchema: schema53.properties.nfvs.additionalProperties.properties.ports,
                  data: data15,
                };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
            if (data14.patches !== undefined) {
              let data17 = data14.patches;
              if (Array.isArray(data17)) {
                if (data17.length > 999) {
                  const err48 = {
                    instancePath:
                      instancePath + '/nfvs/' + key5.replace(/~/g, '~0').replace(/\//g, '~1') + '/patches',
                    schemaPath: '#/properties/nfvs/additionalProperties/properties/patches/maxItems',
                    keyword: 'maxItems',
                    params: { limit: 999 },
                    message: 'must NOT have more than 999 items',
                    schema: 999,
                    parentSchema: schema53.properties.nfvs.additionalProperties.properties.patches,
                    data: data17,
                  };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
                const len4 = data17.length;
                for (let i6 = 0; i6 < len4; i6++) {
                  let data18 = data17[i6];
                  if (data18 && typeof data18 == 'object' && !Array.isArray(data18)) {
                    if (data18.src === undefined) {
                      const err49 = {
                        instancePath:
                          instancePath +
                          '/nfvs/' +
                          key5.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/patches/' +
                          i6,
                        schemaPath:
                          '#/properties/nfvs/additionalProperties/properties/patches/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'src' },
                        message: "must have required property '" + 'src' + "'",
                        schema:
                          schema53.properties.nfvs.additionalProperties.properties.patches.items.required,
                        parentSchema: schema53.properties.nfvs.additionalProperties.properties.patches.items,
                        data: data18,
                      };
                      if (vErrors === null) {
                        vErrors = [err49];
                      } else {
                        vErrors.push(err49);
                      }
                      errors++;
                    }
                    if (data18.dst === undefined) {
                      const err50 = {
                        instancePath:
                          instancePath +
                          '/nfvs/' +
                          key5.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/patches/' +
                          i6,
                        schemaPath:
                          '#/properties/nfvs/additionalProperties/properties/patches/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'dst' },
                        message: "must have required property '" + 'dst' + "'",
                        schema:
                          schema53.properties.nfvs.additionalProperties.properties.patches.items.required,
                        parentSchema: schema53.properties.nfvs.additionalProperties.properties.patches.items,
                        data: data18,
                      };
                      if (vErrors === null) {
                        vErrors = [err50];
                      } else {
                        vErrors.push(err50);
                      }
                      errors++;
                    }
                    for (const key7 in data18) {
                      if (!(key7 === 'src' || key7 === 'dst')) {
                        const err51 = {
                          instancePath:
                            instancePath +
                            '/nfvs/' +
                            key5.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/patches/' +
                            i6,
                          schemaPath:
                            '#/properties/nfvs/additionalProperties/properties/patches/items/additionalProperties',
                          keyword: 'additionalProperties',
                          params: { additionalProperty: key7 },
                          message: 'must NOT have additional properties',
                          schema: false,
                          parentSchema:
                            schema53.properties.nfvs.additionalProperties.properties.patches.items,
                          data: data18,
                        };
                        if (vErrors === null) {
                          vErrors = [err51];
                        } else {
                          vErrors.push(err51);
                        }
                        errors++;
                      }
                    }
                    if (data18.src !== undefined) {
                      let data19 = data18.src;
                      if (typeof data19 === 'string') {
                        if (!pattern13.test(data19)) {
                          const err52 = {
                            instancePath:
                              instancePath +
                              '/nfvs/' +
                              key5.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/patches/' +
                              i6 +
                              '/src',
                            schemaPath:
                              '#/properties/nfvs/additionalProperties/properties/patches/items/properties/src/pattern',
                            keyword: 'pattern',
                            params: {
                              pattern:
                                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
                            },
                            message:
                              'must match pattern "' +
                              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$' +
                              '"',
                            schema:
                              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
                            parentSchema:
                              schema53.properties.nfvs.additionalProperties.properties.patches.items
                                .properties.src,
                            data: data19,
                          };
                          if (vErrors === null) {
                            vErrors = [err52];
                          } else {
                            vErrors.push(err52);
                          }
                          errors++;
                        }
                      } else {
                        const err53 = {
                          instancePath:
                            instancePath +
                            '/nfvs/' +
                            key5.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/patches/' +
                            i6 +
                            '/src',
                          schemaPath:
                            '#/properties/nfvs/additionalProperties/properties/patches/items/properties/src/type',
                          keyword: 'type',
                          params: { type: 'string' },
                          message: 'must be string',
                          schema:
                            schema53.properties.nfvs.additionalProperties.properties.patches.items.properties
                              .src.type,
                          parentSchema:
                            schema53.properties.nfvs.additionalProperties.properties.patches.items.properties
                              .src,
                          data: data19,
                        };
                        if (vErrors === null) {
                          vErrors = [err53];
                        } else {
                          vErrors.push(err53);
                        }
                        errors++;
                      }
                    }
                    if (data18.dst !== undefined) {
                      let data20 = data18.dst;
                      if (typeof data20 === 'string') {
                        if (!pattern13.test(data20)) {
                          const err54 = {
                            instancePath:
                              instancePath +
                              '/nfvs/' +
                              key5.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/patches/' +
                              i6 +
                              '/dst',
                            schemaPath:
                              '#/properties/nfvs/additionalProperties/properties/patches/items/properties/dst/pattern',
                            keyword: 'pattern',
                            params: {
                              pattern:
                                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
                            },
                            message:
                              'must match pattern "' +
                              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$' +
                              '"',
                            schema:
                              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
                            parentSchema:
                              schema53.properties.nfvs.additionalProperties.properties.patches.items
                                .properties.dst,
                            data: data20,
                          };
                          if (vErrors === null) {
                            vErrors = [err54];
                          } else {
                            vErrors.push(err54);
                          }
                          errors++;
                        }
                      } else {
                        const err55 = {
                          instancePath:
                            instancePath +
                            '/nfvs/' +
                            key5.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/patches/' +
                            i6 +
                            '/dst',
                          schemaPath:
                            '#/properties/nfvs/additionalProperties/properties/patches/items/properties/dst/type',
                          keyword: 'type',
                          params: { type: 'string' },
                          message: 'must be string',
                          schema:
                            schema53.properties.nfvs.additionalProperties.properties.patches.items.properties
                              .dst.type,
                          parentSchema:
                            schema53.properties.nfvs.additionalProperties.properties.patches.items.properties
                              .dst,
                          data: data20,
                        };
                        if (vErrors === null) {
                          vErrors = [err55];
                        } else {
                          vErrors.push(err55);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err56 = {
                      instancePath:
                        instancePath +
                        '/nfvs/' +
                        key5.replace(/~/g, '~0').replace(/\//g, '~1') +
                        '/patches/' +
                        i6,
                      schemaPath: '#/properties/nfvs/additionalProperties/properties/patches/items/type',
                      keyword: 'type',
                      params: { type: 'object' },
                      message: 'must be object',
                      schema: schema53.properties.nfvs.additionalProperties.properties.patches.items.type,
                      parentSchema: schema53.properties.nfvs.additionalProperties.properties.patches.items,
                      data: data18,
                    };
                    if (vErrors === null) {
                      vErrors = [err56];
                    } else {
                      vErrors.push(err56);
                    }
                    errors++;
                  }
                }
              } else {
                const err57 = {
                  instancePath:
                    instancePath + '/nfvs/' + key5.replace(/~/g, '~0').replace(/\//g, '~1') + '/patches',
                  schemaPath: '#/properties/nfvs/additionalProperties/properties/patches/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  message: 'must be array',
                  schema: schema53.properties.nfvs.additionalProperties.properties.patches.type,
                  parentSchema: schema53.properties.nfvs.additionalProperties.properties.patches,
                  data: data17,
                };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data14.forwarding !== undefined) {
              let data21 = data14.forwarding;
              if (typeof data21 !== 'boolean') {
                const err58 = {
                  instancePath:
                    instancePath + '/nfvs/' + key5.replace(/~/g, '~0').replace(/\//g, '~1') + '/forwarding',
                  schemaPath: '#/properties/nfvs/additionalProperties/properties/forwarding/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                  message: 'must be boolean',
                  schema: schema53.properties.nfvs.additionalProperties.properties.forwarding.type,
                  parentSchema: schema53.properties.nfvs.additionalProperties.properties.forwarding,
                  data: data21,
                };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
          } else {
            const err59 = {
              instancePath: instancePath + '/nfvs/' + key5.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/nfvs/additionalProperties/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema53.properties.nfvs.additionalProperties.type,
              parentSchema: schema53.properties.nfvs.additionalProperties,
              data: data14,
            };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
      } else {
        const err60 = {
          instancePath: instancePath + '/nfvs',
          schemaPath: '#/properties/nfvs/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema53.properties.nfvs.type,
          parentSchema: schema53.properties.nfvs,
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
    }
    if (data.vfs !== undefined) {
      let data22 = data.vfs;
      if (data22 && typeof data22 == 'object' && !Array.isArray(data22)) {
        for (const key8 in data22) {
          const _errs56 = errors;
          if (typeof key8 === 'string') {
            if (!pattern76.test(key8)) {
              const err61 = {
                instancePath: instancePath + '/vfs',
                schemaPath: '#/properties/vfs/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[1-9][0-9]?$' },
                message: 'must match pattern "' + '^[1-9][0-9]?$' + '"',
                schema: '^[1-9][0-9]?$',
                parentSchema: schema53.properties.vfs.propertyNames,
                data: key8,
                propertyName: key8,
              };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
          } else {
            const err62 = {
              instancePath: instancePath + '/vfs',
              schemaPath: '#/properties/vfs/propertyNames/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema53.properties.vfs.propertyNames.type,
              parentSchema: schema53.properties.vfs.propertyNames,
              data: key8,
              propertyName: key8,
            };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
          var valid20 = _errs56 === errors;
          if (!valid20) {
            const err63 = {
              instancePath: instancePath + '/vfs',
              schemaPath: '#/properties/vfs/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key8 },
              message: 'property name must be valid',
              schema: schema53.properties.vfs.propertyNames,
              parentSchema: schema53.properties.vfs,
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
        }
        for (const key9 in data22) {
          let data23 = data22[key9];
          if (data23 && typeof data23 == 'object' && !Array.isArray(data23)) {
            if (data23.components === undefined) {
              const err64 = {
                instancePath: instancePath + '/vfs/' + key9.replace(/~/g, '~0').replace(/\//g, '~1'),
                schemaPath: '#/properties/vfs/additionalProperties/required',
                keyword: 'required',
                params: { missingProperty: 'components' },
                message: "must have required property '" + 'components' + "'",
                schema: schema53.properties.vfs.additionalProperties.required,
                parentSchema: schema53.properties.vfs.additionalProperties,
                data: data23,
              };
              if (vErrors === null) {
                vErrors = [err64];
              } else {
                vErrors.push(err64);
              }
              errors++;
            }
            if (data23.classifier_table === undefined) {
              const err65 = {
                instancePath: instancePath + '/vfs/' + key9.replace(/~/g, '~0').replace(/\//g, '~1'),
                schemaPath: '#/properties/vfs/additionalProperties/required',
                keyword: 'required',
                params: { missingProperty: 'classifier_table' },
                message: "must have required property '" + 'classifier_table' + "'",
                schema: schema53.properties.vfs.additionalProperties.required,
                parentSchema: schema53.properties.vfs.additionalProperties,
                data: data23,
              };
              if (vErrors === null) {
                vErrors = [err65];
              } else {
                vErrors.push(err65);
              }
              errors++;
            }
            for (const key10 in data23) {
              if (!(key10 === 'components' || key10 === 'classifier_table')) {
                const err66 = {
                  instancePath: instancePath + '/vfs/' + key9.replace(/~/g, '~0').replace(/\//g, '~1'),
                  schemaPath: '#/properties/vfs/additionalProperties/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key10 },
                  message: 'must NOT have additional properties',
                  schema: false,
                  parentSchema: schema53.properties.vfs.additionalProperties,
                  data: data23,
                };
                if (vErrors === null) {
                  vErrors = [err66];
                } else {
                  vErrors.push(err66);
                }
                errors++;
              }
            }
            if (data23.components !== undefined) {
              let data24 = data23.components;
              if (Array.isArray(data24)) {
                if (data24.length > 128) {
                  const err67 = {
                    instancePath:
                      instancePath + '/vfs/' + key9.replace(/~/g, '~0').replace(/\//g, '~1') + '/components',
                    schemaPath: '#/properties/vfs/additionalProperties/properties/components/maxItems',
                    keyword: 'maxItems',
                    params: { limit: 128 },
                    message: 'must NOT have more than 128 items',
                    schema: 128,
                    parentSchema: schema53.properties.vfs.additionalProperties.properties.components,
                    data: data24,
                  };
                  if (vErrors === null) {
                    vErrors = [err67];
                  } else {
                    vErrors.push(err67);
                  }
                  errors++;
                }
                const len5 = data24.length;
                for (let i7 = 0; i7 < len5; i7++) {
                  let data25 = data24[i7];
                  if (data25 && typeof data25 == 'object' && !Array.isArray(data25)) {
                    if (data25.name === undefined) {
                      const err68 = {
                        instancePath:
                          instancePath +
                          '/vfs/' +
                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/components/' +
                          i7,
                        schemaPath:
                          '#/properties/vfs/additionalProperties/properties/components/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'name' },
                        message: "must have required property '" + 'name' + "'",
                        schema:
                          schema53.properties.vfs.additionalProperties.properties.components.items.required,
                        parentSchema:
                          schema53.properties.vfs.additionalProperties.properties.components.items,
                        data: data25,
                      };
                      if (vErrors === null) {
                        vErrors = [err68];
                      } else {
                        vErrors.push(err68);
                      }
                      errors++;
                    }
                    if (data25.core === undefined) {
                      const err69 = {
                        instancePath:
                          instancePath +
                          '/vfs/' +
                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/components/' +
                          i7,
                        schemaPath:
                          '#/properties/vfs/additionalProperties/properties/components/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'core' },
                        message: "must have required property '" + 'core' + "'",
                        schema:
                          schema53.properties.vfs.additionalProperties.properties.components.items.required,
                        parentSchema:
                          schema53.properties.vfs.additionalProperties.properties.components.items,
                        data: data25,
                      };
                      if (vErrors === null) {
                        vErrors = [err69];
                      } else {
                        vErrors.push(err69);
                      }
                      errors++;
                    }
                    if (data25.type === undefined) {
                      const err70 = {
                        instancePath:
                          instancePath +
                          '/vfs/' +
                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/components/' +
                          i7,
                        schemaPath:
                          '#/properties/vfs/additionalProperties/properties/components/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'type' },
                        message: "must have required property '" + 'type' + "'",
                        schema:
                          schema53.properties.vfs.additionalProperties.properties.components.items.required,
                        parentSchema:
                          schema53.properties.vfs.additionalProperties.properties.components.items,
                        data: data25,
                      };
                      if (vErrors === null) {
                        vErrors = [err70];
                      } else {
                        vErrors.push(err70);
                      }
                      errors++;
                    }
                    if (data25.rx_port === undefined) {
                      const err71 = {
                        instancePath:
                          instancePath +
                          '/vfs/' +
                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/components/' +
                          i7,
                        schemaPath:
                          '#/properties/vfs/additionalProperties/properties/components/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'rx_port' },
                        message: "must have required property '" + 'rx_port' + "'",
                        schema:
                          schema53.properties.vfs.additionalProperties.properties.components.items.required,
                        parentSchema:
                          schema53.properties.vfs.additionalProperties.properties.components.items,
                        data: data25,
                      };
                      if (vErrors === null) {
                        vErrors = [err71];
                      } else {
                        vErrors.push(err71);
                      }
                      errors++;
                    }
                    if (data25.tx_port === undefined) {
                      const err72 = {
                        instancePath:
                          instancePath +
                          '/vfs/' +
                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/components/' +
                          i7,
                        schemaPath:
                          '#/properties/vfs/additionalProperties/properties/components/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'tx_port' },
                        message: "must have required property '" + 'tx_port' + "'",
                        schema:
                          schema53.properties.vfs.additionalProperties.properties.components.items.required,
                        parentSchema:
                          schema53.properties.vfs.additionalProperties.properties.components.items,
                        data: data25,
                      };
                      if (vErrors === null) {
                        vErrors = [err72];
                      } else {
                        vErrors.push(err72);
                      }
                      errors++;
                    }
                    for (const key11 in data25) {
                      if (!(
                        key11 === 'name' ||
                        key11 === 'core' ||
                        key11 === 'type' ||
                        key11 === 'rx_port' ||
                        key11 === 'tx_port'
                      )) {
                        const err73 = {
                          instancePath:
                            instancePath +
                            '/vfs/' +
                            key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i7,
                          schemaPath:
                            '#/properties/vfs/additionalProperties/properties/components/items/additionalProperties',
                          keyword: 'additionalProperties',
                          params: { additionalProperty: key11 },
                          message: 'must NOT have additional properties',
                          schema: false,
                          parentSchema:
                            schema53.properties.vfs.additionalProperties.properties.components.items,
                          data: data25,
                        };
                        if (vErrors === null) {
                          vErrors = [err73];
                        } else {
                          vErrors.push(err73);
                        }
                        errors++;
                      }
                    }
                    if (data25.name !== undefined) {
                      let data26 = data25.name;
                      if (typeof data26 === 'string') {
                        if (!pattern4.test(data26)) {
                          const err74 = {
                            instancePath:
                              instancePath +
                              '/vfs/' +
                              key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/components/' +
                              i7 +
                              '/name',
                            schemaPath:
                              '#/properties/vfs/additionalProperties/properties/components/items/properties/name/pattern',
                            keyword: 'pattern',
                            params: { pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' },
                            message: 'must match pattern "' + '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' + '"',
                            schema: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
                            parentSchema:
                              schema53.properties.vfs.additionalProperties.properties.components.items
                                .properties.name,
                            data: data26,
                          };
                          if (vErrors === null) {
                            vErrors = [err74];
                          } else {
                            vErrors.push(err74);
                          }
                          errors++;
                        }
                      } else {
                        const err75 = {
                          instancePath:
                            instancePath +
                            '/vfs/' +
                            key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i7 +
                            '/name',
                          schemaPath:
                            '#/properties/vfs/additionalProperties/properties/components/items/properties/name/type',
                          keyword: 'type',
                          params: { type: 'string' },
                          message: 'must be string',
                          schema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.name.type,
                          parentSchema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.name,
                          data: data26,
                        };
                        if (vErrors === null) {
                          vErrors = [err75];
                        } else {
                          vErrors.push(err75);
                        }
                        errors++;
                      }
                    }
                    if (data25.core !== undefined) {
                      let data27 = data25.core;
                      if (!(
                        typeof data27 == 'number' &&
                        !(data27 % 1) &&
                        !isNaN(data27) &&
                        isFinite(data27)
                      )) {
                        const err76 = {
                          instancePath:
                            instancePath +
                            '/vfs/' +
                            key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i7 +
                            '/core',
                          schemaPath:
                            '#/properties/vfs/additionalProperties/properties/components/items/properties/core/type',
                          keyword: 'type',
                          params: { type: 'integer' },
                          message: 'must be integer',
                          schema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.core.type,
                          parentSchema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.core,
                          data: data27,
                        };
                        if (vErrors === null) {
                          vErrors = [err76];
                        } else {
                          vErrors.push(err76);
                        }
                        errors++;
                      }
                      if (typeof data27 == 'number' && isFinite(data27)) {
                        if (data27 > 1023 || isNaN(data27)) {
                          const err77 = {
                            instancePath:
                              instancePath +
                              '/vfs/' +
                              key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/components/' +
                              i7 +
                              '/core',
                            schemaPath:
                              '#/properties/vfs/additionalProperties/properties/components/items/properties/core/maximum',
                            keyword: 'maximum',
                            params: { comparison: '<=', limit: 1023 },
                            message: 'must be <= 1023',
                            schema: 1023,
                            parentSchema:
                              schema53.properties.vfs.additionalProperties.properties.components.items
                                .properties.core,
                            data: data27,
                          };
                          if (vErrors === null) {
                            vErrors = [err77];
                          } else {
                            vErrors.push(err77);
                          }
                          errors++;
                        }
                        if (data27 < 0 || isNaN(data27)) {
                          const err78 = {
                            instancePath:
                              instancePath +
                              '/vfs/' +
                              key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/components/' +
                              i7 +
                              '/core',
                            schemaPath:
                              '#/properties/vfs/additionalProperties/properties/components/items/properties/core/minimum',
                            keyword: 'minimum',
                            params: { comparison: '>=', limit: 0 },
                            message: 'must be >= 0',
                            schema: 0,
                            parentSchema:
                              schema53.properties.vfs.additionalProperties.properties.components.items
                                .properties.core,
                            data: data27,
                          };
                          if (vErrors === null) {
                            vErrors = [err78];
                          } else {
                            vErrors.push(err78);
                          }
                          errors++;
                        }
                      }
                    }
                    if (data25.type !== undefined) {
                      let data28 = data25.type;
                      if (typeof data28 !== 'string') {
                        const err79 = {
                          instancePath:
                            instancePath +
                            '/vfs/' +
                            key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i7 +
                            '/type',
                          schemaPath:
                            '#/properties/vfs/additionalProperties/properties/components/items/properties/type/type',
                          keyword: 'type',
                          params: { type: 'string' },
                          message: 'must be string',
                          schema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.type.type,
                          parentSchema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.type,
                          data: data28,
                        };
                        if (vErrors === null) {
                          vErrors = [err79];
                        } else {
                          vErrors.push(err79);
                        }
                        errors++;
                      }
                      if (!(data28 === 'forward' || data28 === 'merge' || data28 === 'classifier')) {
                        const err80 = {
                          instancePath:
                            instancePath +
                            '/vfs/' +
                            key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i7 +
                            '/type',
                          schemaPath:
                            '#/properties/vfs/additionalProperties/properties/components/items/properties/type/enum',
                          keyword: 'enum',
                          params: {
                            allowedValues:
                              schema53.properties.vfs.additionalProperties.properties.components.items
                                .properties.type.enum,
                          },
                          message: 'must be equal to one of the allowed values',
                          schema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.type.enum,
                          parentSchema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.type,
                          data: data28,
                        };
                        if (vErrors === null) {
                          vErrors = [err80];
                        } else {
                          vErrors.push(err80);
                        }
                        errors++;
                      }
                    }
                    if (data25.rx_port !== undefined) {
                      let data29 = data25.rx_port;
                      if (Array.isArray(data29)) {
                        if (data29.length > 99) {
                          const err81 = {
                            instancePath:
                              instancePath +
                              '/vfs/' +
                              key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/components/' +
                              i7 +
                              '/rx_port',
                            schemaPath:
                              '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/maxItems',
                            keyword: 'maxItems',
                            params: { limit: 99 },
                            message: 'must NOT have more than 99 items',
                            schema: 99,
                            parentSchema:
                              schema53.properties.vfs.additionalProperties.properties.components.items
                                .properties.rx_port,
                            data: data29,
                          };
                          if (vErrors === null) {
                            vErrors = [err81];
                          } else {
                            vErrors.push(err81);
                          }
                          errors++;
                        }
                        const len6 = data29.length;
                        for (let i8 = 0; i8 < len6; i8++) {
                          let data30 = data29[i8];
                          if (data30 && typeof data30 == 'object' && !Array.isArray(data30)) {
                            if (data30.port === undefined) {
                              const err82 = {
                                instancePath:
                                  instancePath +
                                  '/vfs/' +
                                  key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                  '/components/' +
                                  i7 +
                                  '/rx_port/' +
                                  i8,
                                schemaPath:
                                  '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/required',
                                keyword: 'required',
                                params: { missingProperty: 'port' },
                                message: "must have required property '" + 'port' + "'",
                                schema:
                                  schema53.properties.vfs.additionalProperties.properties.components.items
                                    .properties.rx_port.items.required,
                                parentSchema:
                                  schema53.properties.vfs.additionalProperties.properties.components.items
                                    .properties.rx_port.items,
                                data: data30,
                              };
                              if (vErrors === null) {
                                vErrors = [err82];
                              } else {
                                vErrors.push(err82);
                              }
                              errors++;
                            }
                            for (const key12 in data30) {
                              if (!(key12 === 'port' || key12 === 'vlan')) {
                                const err83 = {
                                  instancePath:
                                    instancePath +
                                    '/vfs/' +
                                    key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i7 +
                                    '/rx_port/' +
                                    i8,
                                  schemaPath:
                                    '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/additionalProperties',
                                  keyword: 'additionalProperties',
                                  params: { additionalProperty: key12 },
                                  message: 'must NOT have additional properties',
                                  schema: false,
                                  parentSchema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.rx_port.items,
                                  data: data30,
                                };
                                if (vErrors === null) {
                                  vErrors = [err83];
                                } else {
                                  vErrors.push(err83);
                                }
                                errors++;
                              }
                            }
                            if (data30.port !== undefined) {
                              let data31 = data30.port;
                              if (typeof data31 === 'string') {
                                if (!pattern8.test(data31)) {
                                  const err84 = {
                                    instancePath:
                                      instancePath +
                                      '/vfs/' +
                                      key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                      '/components/' +
                                      i7 +
                                      '/rx_port/' +
                                      i8 +
                                      '/port',
                                    schemaPath:
                                      '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/port/pattern',
                                    keyword: 'pattern',
                                    params: {
                                      pattern:
                                        '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                                    },
                                    message:
                                      'must match pattern "' +
                                      '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$' +
                                      '"',
                                    schema:
                                      '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                                    parentSchema:
                                      schema53.properties.vfs.additionalProperties.properties.components.items
                                        .properties.rx_port.items.properties.port,
                                    data: data31,
                                  };
                                  if (vErrors === null) {
                                    vErrors = [err84];
                                  } else {
                                    vErrors.push(err84);
                                  }
                                  errors++;
                                }
                              } else {
                                const err85 = {
                                  instancePath:
                                    instancePath +
                                    '/vfs/' +
                                    key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i7 +
                                    '/rx_port/' +
                                    i8 +
                                    '/port',
                                  schemaPath:
                                    '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/port/type',
                                  keyword: 'type',
                                  params: { type: 'string' },
                                  message: 'must be string',
                                  schema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.rx_port.items.properties.port.type,
                                  parentSchema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.rx_port.items.properties.port,
                                  data: data31,
                                };
                                if (vErrors === null) {
                                  vErrors = [err85];
                                } else {
                                  vErrors.push(err85);
                                }
                                errors++;
                              }
                            }
                            if (data30.vlan !== undefined) {
                              let data32 = data30.vlan;
                              const _errs82 = errors;
                              let valid29 = true;
                              const _errs83 = errors;
                              if (data32 && typeof data32 == 'object' && !Array.isArray(data32)) {
                                let missing0;
                                if (data32.operation === undefined && (missing0 = 'operation')) {
                                  const err86 = {};
                                  if (vErrors === null) {
                                    vErrors = [err86];
                                  } else {
                                    vErrors.push(err86);
                                  }
                                  errors++;
                                } else {
                                  if (data32.operation !== undefined) {
                                    let data33 = data32.operation;
                                    if (typeof data33 !== 'string') {
                                      const err87 = {};
                                      if (vErrors === null) {
                                        vErrors = [err87];
                                      } else {
                                        vErrors.push(err87);
                                      }
                                      errors++;
                                    }
                                    if ('add' !== data33) {
                                      const err88 = {};
                                      if (vErrors === null) {
                                        vErrors = [err88];
                                      } else {
                                        vErrors.push(err88);
                                      }
                                      errors++;
                                    }
                                  }
                                }
                              }
                              var _valid0 = _errs83 === errors;
                              errors = _errs82;
                              if (vErrors !== null) {
                                if (_errs82) {
                                  vErrors.length = _errs82;
                                } else {
                                  vErrors = null;
                                }
                              }
                              if (_valid0) {
                                const _errs87 = errors;
                                if (data32 && typeof data32 == 'object' && !Array.isArray(data32)) {
                                  if (data32.id === undefined) {
                                    const err89 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/rx_port/' +
                                        i8 +
                                        '/vlan',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/then/required',
                                      keyword: 'required',
                                      params: { missingProperty: 'id' },
                                      message: "must have required property '" + 'id' + "'",
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.then.required,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.then,
                                      data: data32,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err89];
                                    } else {
                                      vErrors.push(err89);
                                    }
                                    errors++;
                                  }
                                  if (data32.pcp === undefined) {
                                    const err90 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/rx_port/' +
                                        i8 +
                                        '/vlan',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/then/required',
                                      keyword: 'required',
                                      params: { missingProperty: 'pcp' },
                                      message: "must have required property '" + 'pcp' + "'",
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.then.required,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.then,
                                      data: data32,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err90];
                                    } else {
                                      vErrors.push(err90);
                                    }
                                    errors++;
                                  }
                                  if (data32.id !== undefined) {
                                    let data34 = data32.id;
                                    if (!(
                                      typeof data34 == 'number' &&
                                      !(data34 % 1) &&
                                      !isNaN(data34) &&
                                      isFinite(data34)
                                    )) {
                                      const err91 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/rx_port/' +
                                          i8 +
                                          '/vlan/id',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/then/properties/id/type',
                                        keyword: 'type',
                                        params: { type: 'integer' },
                                        message: 'must be integer',
                                        schema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.rx_port.items.properties.vlan.then.properties.id
                                            .type,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.rx_port.items.properties.vlan.then.properties
                                            .id,
                                        data: data34,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err91];
                                      } else {
                                        vErrors.push(err91);
                                      }
                                      errors++;
                                    }
                                  }
                                  if (data32.pcp !== undefined) {
                                    let data35 = data32.pcp;
                                    if (!(
                                      typeof data35 == 'number' &&
                                      !(data35 % 1) &&
                                      !isNaN(data35) &&
                                      isFinite(data35)
                                    )) {
                                      const err92 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/rx_port/' +
                                          i8 +
                                          '/vlan/pcp',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/then/properties/pcp/type',
                                        keyword: 'type',
                                        params: { type: 'integer' },
                                        message: 'must be integer',
                                        schema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.rx_port.items.properties.vlan.then.properties
                                            .pcp.type,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.rx_port.items.properties.vlan.then.properties
                                            .pcp,
                                        data: data35,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err92];
                                      } else {
                                        vErrors.push(err92);
                                      }
                                      errors++;
                                    }
                                  }
                                }
                                var _valid0 = _errs87 === errors;
                                valid29 = _valid0;
                              }
                              if (!valid29) {
                                const err93 = {
                                  instancePath:
                                    instancePath +
                                    '/vfs/' +
                                    key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i7 +
                                    '/rx_port/' +
                                    i8 +
                                    '/vlan',
                                  schemaPath:
                                    '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/if',
                                  keyword: 'if',
                                  params: { failingKeyword: 'then' },
                                  message: 'must match "then" schema',
                                  schema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.rx_port.items.properties.vlan.if,
                                  parentSchema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.rx_port.items.properties.vlan,
                                  data: data32,
                                };
                                if (vErrors === null) {
                                  vErrors = [err93];
                                } else {
                                  vErrors.push(err93);
                                }
                                errors++;
                              }
                              if (data32 && typeof data32 == 'object' && !Array.isArray(data32)) {
                                if (data32.operation === undefined) {
                                  const err94 = {
                                    instancePath:
                                      instancePath +
                                      '/vfs/' +
                                      key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                      '/components/' +
                                      i7 +
                                      '/rx_port/' +
                                      i8 +
                                      '/vlan',
                                    schemaPath:
                                      '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/required',
                                    keyword: 'required',
                                    params: { missingProperty: 'operation' },
                                    message: "must have required property '" + 'operation' + "'",
                                    schema:
                                      schema53.properties.vfs.additionalProperties.properties.components.items
                                        .properties.rx_port.items.properties.vlan.required,
                                    parentSchema:
                                      schema53.properties.vfs.additionalProperties.properties.components.items
                                        .properties.rx_port.items.properties.vlan,
                                    data: data32,
                                  };
                                  if (vErrors === null) {
                                    vErrors = [err94];
                                  } else {
                                    vErrors.push(err94);
                                  }
                                  errors++;
                                }
                                for (const key13 in data32) {
                                  if (!(key13 === 'operation' || key13 === 'id' || key13 === 'pcp')) {
                                    const err95 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/rx_port/' +
                                        i8 +
                                        '/vlan',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/additionalProperties',
                                      keyword: 'additionalProperties',
                                      params: { additionalProperty: key13 },
                                      message: 'must NOT have additional properties',
                                      schema: false,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan,
                                      data: data32,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err95];
                                    } else {
                                      vErrors.push(err95);
                                    }
                                    errors++;
                                  }
                                }
                                if (data32.operation !== undefined) {
                                  let data36 = data32.operation;
                                  if (typeof data36 !== 'string') {
                                    const err96 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/rx_port/' +
                                        i8 +
                                        '/vlan/operation',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/properties/operation/type',
                                      keyword: 'type',
                                      params: { type: 'string' },
                                      message: 'must be string',
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.properties.operation
                                          .type,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.properties
                                          .operation,
                                      data: data36,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err96];
                                    } else {
                                      vErrors.push(err96);
                                    }
                                    errors++;
                                  }
                                  if (!(data36 === 'add' || data36 === 'del')) {
                                    const err97 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/rx_port/' +
                                        i8 +
                                        '/vlan/operation',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/properties/operation/enum',
                                      keyword: 'enum',
                                      params: {
                                        allowedValues:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.rx_port.items.properties.vlan.properties
                                            .operation.enum,
                                      },
                                      message: 'must be equal to one of the allowed values',
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.properties.operation
                                          .enum,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.properties
                                          .operation,
                                      data: data36,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err97];
                                    } else {
                                      vErrors.push(err97);
                                    }
                                    errors++;
                                  }
                                }
                                if (data32.id !== undefined) {
                                  let data37 = data32.id;
                                  if (!(
                                    typeof data37 == 'number' &&
                                    !(data37 % 1) &&
                                    !isNaN(data37) &&
                                    isFinite(data37)
                                  )) {
                                    const err98 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/rx_port/' +
                                        i8 +
                                        '/vlan/id',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/properties/id/type',
                                      keyword: 'type',
                                      params: { type: 'integer' },
                                      message: 'must be integer',
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.properties.id.type,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.properties.id,
                                      data: data37,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err98];
                                    } else {
                                      vErrors.push(err98);
                                    }
                                    errors++;
                                  }
                                  if (typeof data37 == 'number' && isFinite(data37)) {
                                    if (data37 > 4095 || isNaN(data37)) {
                                      const err99 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/rx_port/' +
                                          i8 +
                                          '/vlan/id',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/properties/id/maximum',
                                        keyword: 'maximum',
                                        params: { comparison: '<=', limit: 4095 },
                                        message: 'must be <= 4095',
                                        schema: 4095,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.rx_port.items.properties.vlan.properties.id,
                                        data: data37,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err99];
                                      } else {
                                        vErrors.push(err99);
                                      }
                                      errors++;
                                    }
                                    if (data37 < 0 || isNaN(data37)) {
                                      const err100 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/rx_port/' +
                                          i8 +
                                          '/vlan/id',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/properties/id/minimum',
                                        keyword: 'minimum',
                                        params: { comparison: '>=', limit: 0 },
                                        message: 'must be >= 0',
                                        schema: 0,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.rx_port.items.properties.vlan.properties.id,
                                        data: data37,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err100];
                                      } else {
                                        vErrors.push(err100);
                                      }
                                      errors++;
                                    }
                                  }
                                }
                                if (data32.pcp !== undefined) {
                                  let data38 = data32.pcp;
                                  if (!(
                                    typeof data38 == 'number' &&
                                    !(data38 % 1) &&
                                    !isNaN(data38) &&
                                    isFinite(data38)
                                  )) {
                                    const err101 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/rx_port/' +
                                        i8 +
                                        '/vlan/pcp',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/properties/pcp/type',
                                      keyword: 'type',
                                      params: { type: 'integer' },
                                      message: 'must be integer',
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.properties.pcp.type,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.rx_port.items.properties.vlan.properties.pcp,
                                      data: data38,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err101];
                                    } else {
                                      vErrors.push(err101);
                                    }
                                    errors++;
                                  }
                                  if (typeof data38 == 'number' && isFinite(data38)) {
                                    if (data38 > 7 || isNaN(data38)) {
                                      const err102 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/rx_port/' +
                                          i8 +
                                          '/vlan/pcp',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/properties/pcp/maximum',
                                        keyword: 'maximum',
                                        params: { comparison: '<=', limit: 7 },
                                        message: 'must be <= 7',
                                        schema: 7,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.rx_port.items.properties.vlan.properties.pcp,
                                        data: data38,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err102];
                                      } else {
                                        vErrors.push(err102);
                                      }
                                      errors++;
                                    }
                                    if (data38 < 0 || isNaN(data38)) {
                                      const err103 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/rx_port/' +
                                          i8 +
                                          '/vlan/pcp',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/properties/pcp/minimum',
                                        keyword: 'minimum',
                                        params: { comparison: '>=', limit: 0 },
                                        message: 'must be >= 0',
                                        schema: 0,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.rx_port.items.properties.vlan.properties.pcp,
                                        data: data38,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err103];
                                      } else {
                                        vErrors.push(err103);
                                      }
                                      errors++;
                                    }
                                  }
                                }
                              } else {
                                const err104 = {
                                  instancePath:
                                    instancePath +
                                    '/vfs/' +
                                    key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i7 +
                                    '/rx_port/' +
                                    i8 +
                                    '/vlan',
                                  schemaPath:
                                    '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/properties/vlan/type',
                                  keyword: 'type',
                                  params: { type: 'object' },
                                  message: 'must be object',
                                  schema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.rx_port.items.properties.vlan.type,
                                  parentSchema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.rx_port.items.properties.vlan,
                                  data: data32,
                                };
                                if (vErrors === null) {
                                  vErrors = [err104];
                                } else {
                                  vErrors.push(err104);
                                }
                                errors++;
                              }
                            }
                          } else {
                            const err105 = {
                              instancePath:
                                instancePath +
                                '/vfs/' +
                                key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                '/components/' +
                                i7 +
                                '/rx_port/' +
                                i8,
                              schemaPath:
                                '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/items/type',
                              keyword: 'type',
                              params: { type: 'object' },
                              message: 'must be object',
                              schema:
                                schema53.properties.vfs.additionalProperties.properties.components.items
                                  .properties.rx_port.items.type,
                              parentSchema:
                                schema53.properties.vfs.additionalProperties.properties.components.items
                                  .properties.rx_port.items,
                              data: data30,
                            };
                            if (vErrors === null) {
                              vErrors = [err105];
                            } else {
                              vErrors.push(err105);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err106 = {
                          instancePath:
                            instancePath +
                            '/vfs/' +
                            key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i7 +
                            '/rx_port',
                          schemaPath:
                            '#/properties/vfs/additionalProperties/properties/components/items/properties/rx_port/type',
                          keyword: 'type',
                          params: { type: 'array' },
                          message: 'must be array',
                          schema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.rx_port.type,
                          parentSchema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.rx_port,
                          data: data29,
                        };
                        if (vErrors === null) {
                          vErrors = [err106];
                        } else {
                          vErrors.push(err106);
                        }
                        errors++;
                      }
                    }
                    if (data25.tx_port !== undefined) {
                      let data39 = data25.tx_port;
                      if (Array.isArray(data39)) {
                        if (data39.length > 99) {
                          const err107 = {
                            instancePath:
                              instancePath +
                              '/vfs/' +
                              key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/components/' +
                              i7 +
                              '/tx_port',
                            schemaPath:
                              '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/maxItems',
                            keyword: 'maxItems',
                            params: { limit: 99 },
                            message: 'must NOT have more than 99 items',
                            schema: 99,
                            parentSchema:
                              schema53.properties.vfs.additionalProperties.properties.components.items
                                .properties.tx_port,
                            data: data39,
                          };
                          if (vErrors === null) {
                            vErrors = [err107];
                          } else {
                            vErrors.push(err107);
                          }
                          errors++;
                        }
                        const len7 = data39.length;
                        for (let i9 = 0; i9 < len7; i9++) {
                          let data40 = data39[i9];
                          if (data40 && typeof data40 == 'object' && !Array.isArray(data40)) {
                            if (data40.port === undefined) {
                              const err108 = {
                                instancePath:
                                  instancePath +
                                  '/vfs/' +
                                  key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                  '/components/' +
                                  i7 +
                                  '/tx_port/' +
                                  i9,
                                schemaPath:
                                  '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/required',
                                keyword: 'required',
                                params: { missingProperty: 'port' },
                                message: "must have required property '" + 'port' + "'",
                                schema:
                                  schema53.properties.vfs.additionalProperties.properties.components.items
                                    .properties.tx_port.items.required,
                                parentSchema:
                                  schema53.properties.vfs.additionalProperties.properties.components.items
                                    .properties.tx_port.items,
                                data: data40,
                              };
                              if (vErrors === null) {
                                vErrors = [err108];
                              } else {
                                vErrors.push(err108);
                              }
                              errors++;
                            }
                            for (const key14 in data40) {
                              if (!(key14 === 'port' || key14 === 'vlan')) {
                                const err109 = {
                                  instancePath:
                                    instancePath +
                                    '/vfs/' +
                                    key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i7 +
                                    '/tx_port/' +
                                    i9,
                                  schemaPath:
                                    '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/additionalProperties',
                                  keyword: 'additionalProperties',
                                  params: { additionalProperty: key14 },
                                  message: 'must NOT have additional properties',
                                  schema: false,
                                  parentSchema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.tx_port.items,
                                  data: data40,
                                };
                                if (vErrors === null) {
                                  vErrors = [err109];
                                } else {
                                  vErrors.push(err109);
                                }
                                errors++;
                              }
                            }
                            if (data40.port !== undefined) {
                              let data41 = data40.port;
                              if (typeof data41 === 'string') {
                                if (!pattern8.test(data41)) {
                                  const err110 = {
                                    instancePath:
                                      instancePath +
                                      '/vfs/' +
                                      key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                      '/components/' +
                                      i7 +
                                      '/tx_port/' +
                                      i9 +
                                      '/port',
                                    schemaPath:
                                      '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/port/pattern',
                                    keyword: 'pattern',
                                    params: {
                                      pattern:
                                        '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                                    },
                                    message:
                                      'must match pattern "' +
                                      '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$' +
                                      '"',
                                    schema:
                                      '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                                    parentSchema:
                                      schema53.properties.vfs.additionalProperties.properties.components.items
                                        .properties.tx_port.items.properties.port,
                                    data: data41,
                                  };
                                  if (vErrors === null) {
                                    vErrors = [err110];
                                  } else {
                                    vErrors.push(err110);
                                  }
                                  errors++;
                                }
                              } else {
                                const err111 = {
                                  instancePath:
                                    instancePath +
                                    '/vfs/' +
                                    key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i7 +
                                    '/tx_port/' +
                                    i9 +
                                    '/port',
                                  schemaPath:
                                    '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/port/type',
                                  keyword: 'type',
                                  params: { type: 'string' },
                                  message: 'must be string',
                                  schema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.tx_port.items.properties.port.type,
                                  parentSchema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.tx_port.items.properties.port,
                                  data: data41,
                                };
                                if (vErrors === null) {
                                  vErrors = [err111];
                                } else {
                                  vErrors.push(err111);
                                }
                                errors++;
                              }
                            }
                            if (data40.vlan !== undefined) {
                              let data42 = data40.vlan;
                              const _errs109 = errors;
                              let valid36 = true;
                              const _errs110 = errors;
                              if (data42 && typeof data42 == 'object' && !Array.isArray(data42)) {
                                let missing1;
                                if (data42.operation === undefined && (missing1 = 'operation')) {
                                  const err112 = {};
                                  if (vErrors === null) {
                                    vErrors = [err112];
                                  } else {
                                    vErrors.push(err112);
                                  }
                                  errors++;
                                } else {
                                  if (data42.operation !== undefined) {
                                    let data43 = data42.operation;
                                    if (typeof data43 !== 'string') {
                                      const err113 = {};
                                      if (vErrors === null) {
                                        vErrors = [err113];
                                      } else {
                                        vErrors.push(err113);
                                      }
                                      errors++;
                                    }
                                    if ('add' !== data43) {
                                      const err114 = {};
                                      if (vErrors === null) {
                                        vErrors = [err114];
                                      } else {
                                        vErrors.push(err114);
                                      }
                                      errors++;
                                    }
                                  }
                                }
                              }
                              var _valid1 = _errs110 === errors;
                              errors = _errs109;
                              if (vErrors !== null) {
                                if (_errs109) {
                                  vErrors.length = _errs109;
                                } else {
                                  vErrors = null;
                                }
                              }
                              if (_valid1) {
                                const _errs114 = errors;
                                if (data42 && typeof data42 == 'object' && !Array.isArray(data42)) {
                                  if (data42.id === undefined) {
                                    const err115 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/tx_port/' +
                                        i9 +
                                        '/vlan',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/then/required',
                                      keyword: 'required',
                                      params: { missingProperty: 'id' },
                                      message: "must have required property '" + 'id' + "'",
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.then.required,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.then,
                                      data: data42,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err115];
                                    } else {
                                      vErrors.push(err115);
                                    }
                                    errors++;
                                  }
                                  if (data42.pcp === undefined) {
                                    const err116 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/tx_port/' +
                                        i9 +
                                        '/vlan',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/then/required',
                                      keyword: 'required',
                                      params: { missingProperty: 'pcp' },
                                      message: "must have required property '" + 'pcp' + "'",
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.then.required,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.then,
                                      data: data42,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err116];
                                    } else {
                                      vErrors.push(err116);
                                    }
                                    errors++;
                                  }
                                  if (data42.id !== undefined) {
                                    let data44 = data42.id;
                                    if (!(
                                      typeof data44 == 'number' &&
                                      !(data44 % 1) &&
                                      !isNaN(data44) &&
                                      isFinite(data44)
                                    )) {
                                      const err117 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/tx_port/' +
                                          i9 +
                                          '/vlan/id',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/then/properties/id/type',
                                        keyword: 'type',
                                        params: { type: 'integer' },
                                        message: 'must be integer',
                                        schema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.tx_port.items.properties.vlan.then.properties.id
                                            .type,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.tx_port.items.properties.vlan.then.properties
                                            .id,
                                        data: data44,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err117];
                                      } else {
                                        vErrors.push(err117);
                                      }
                                      errors++;
                                    }
                                  }
                                  if (data42.pcp !== undefined) {
                                    let data45 = data42.pcp;
                                    if (!(
                                      typeof data45 == 'number' &&
                                      !(data45 % 1) &&
                                      !isNaN(data45) &&
                                      isFinite(data45)
                                    )) {
                                      const err118 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/tx_port/' +
                                          i9 +
                                          '/vlan/pcp',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/then/properties/pcp/type',
                                        keyword: 'type',
                                        params: { type: 'integer' },
                                        message: 'must be integer',
                                        schema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.tx_port.items.properties.vlan.then.properties
                                            .pcp.type,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.tx_port.items.properties.vlan.then.properties
                                            .pcp,
                                        data: data45,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err118];
                                      } else {
                                        vErrors.push(err118);
                                      }
                                      errors++;
                                    }
                                  }
                                }
                                var _valid1 = _errs114 === errors;
                                valid36 = _valid1;
                              }
                              if (!valid36) {
                                const err119 = {
                                  instancePath:
                                    instancePath +
                                    '/vfs/' +
                                    key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i7 +
                                    '/tx_port/' +
                                    i9 +
                                    '/vlan',
                                  schemaPath:
                                    '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/if',
                                  keyword: 'if',
                                  params: { failingKeyword: 'then' },
                                  message: 'must match "then" schema',
                                  schema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.tx_port.items.properties.vlan.if,
                                  parentSchema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.tx_port.items.properties.vlan,
                                  data: data42,
                                };
                                if (vErrors === null) {
                                  vErrors = [err119];
                                } else {
                                  vErrors.push(err119);
                                }
                                errors++;
                              }
                              if (data42 && typeof data42 == 'object' && !Array.isArray(data42)) {
                                if (data42.operation === undefined) {
                                  const err120 = {
                                    instancePath:
                                      instancePath +
                                      '/vfs/' +
                                      key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                      '/components/' +
                                      i7 +
                                      '/tx_port/' +
                                      i9 +
                                      '/vlan',
                                    schemaPath:
                                      '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/required',
                                    keyword: 'required',
                                    params: { missingProperty: 'operation' },
                                    message: "must have required property '" + 'operation' + "'",
                                    schema:
                                      schema53.properties.vfs.additionalProperties.properties.components.items
                                        .properties.tx_port.items.properties.vlan.required,
                                    parentSchema:
                                      schema53.properties.vfs.additionalProperties.properties.components.items
                                        .properties.tx_port.items.properties.vlan,
                                    data: data42,
                                  };
                                  if (vErrors === null) {
                                    vErrors = [err120];
                                  } else {
                                    vErrors.push(err120);
                                  }
                                  errors++;
                                }
                                for (const key15 in data42) {
                                  if (!(key15 === 'operation' || key15 === 'id' || key15 === 'pcp')) {
                                    const err121 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/tx_port/' +
                                        i9 +
                                        '/vlan',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/additionalProperties',
                                      keyword: 'additionalProperties',
                                      params: { additionalProperty: key15 },
                                      message: 'must NOT have additional properties',
                                      schema: false,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan,
                                      data: data42,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err121];
                                    } else {
                                      vErrors.push(err121);
                                    }
                                    errors++;
                                  }
                                }
                                if (data42.operation !== undefined) {
                                  let data46 = data42.operation;
                                  if (typeof data46 !== 'string') {
                                    const err122 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/tx_port/' +
                                        i9 +
                                        '/vlan/operation',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/properties/operation/type',
                                      keyword: 'type',
                                      params: { type: 'string' },
                                      message: 'must be string',
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.properties.operation
                                          .type,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.properties
                                          .operation,
                                      data: data46,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err122];
                                    } else {
                                      vErrors.push(err122);
                                    }
                                    errors++;
                                  }
                                  if (!(data46 === 'add' || data46 === 'del')) {
                                    const err123 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/tx_port/' +
                                        i9 +
                                        '/vlan/operation',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/properties/operation/enum',
                                      keyword: 'enum',
                                      params: {
                                        allowedValues:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.tx_port.items.properties.vlan.properties
                                            .operation.enum,
                                      },
                                      message: 'must be equal to one of the allowed values',
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.properties.operation
                                          .enum,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.properties
                                          .operation,
                                      data: data46,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err123];
                                    } else {
                                      vErrors.push(err123);
                                    }
                                    errors++;
                                  }
                                }
                                if (data42.id !== undefined) {
                                  let data47 = data42.id;
                                  if (!(
                                    typeof data47 == 'number' &&
                                    !(data47 % 1) &&
                                    !isNaN(data47) &&
                                    isFinite(data47)
                                  )) {
                                    const err124 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/tx_port/' +
                                        i9 +
                                        '/vlan/id',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/properties/id/type',
                                      keyword: 'type',
                                      params: { type: 'integer' },
                                      message: 'must be integer',
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.properties.id.type,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.properties.id,
                                      data: data47,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err124];
                                    } else {
                                      vErrors.push(err124);
                                    }
                                    errors++;
                                  }
                                  if (typeof data47 == 'number' && isFinite(data47)) {
                                    if (data47 > 4095 || isNaN(data47)) {
                                      const err125 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/tx_port/' +
                                          i9 +
                                          '/vlan/id',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/properties/id/maximum',
                                        keyword: 'maximum',
                                        params: { comparison: '<=', limit: 4095 },
                                        message: 'must be <= 4095',
                                        schema: 4095,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.tx_port.items.properties.vlan.properties.id,
                                        data: data47,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err125];
                                      } else {
                                        vErrors.push(err125);
                                      }
                                      errors++;
                                    }
                                    if (data47 < 0 || isNaN(data47)) {
                                      const err126 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/tx_port/' +
                                          i9 +
                                          '/vlan/id',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/properties/id/minimum',
                                        keyword: 'minimum',
                                        params: { comparison: '>=', limit: 0 },
                                        message: 'must be >= 0',
                                        schema: 0,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.tx_port.items.properties.vlan.properties.id,
                                        data: data47,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err126];
                                      } else {
                                        vErrors.push(err126);
                                      }
                                      errors++;
                                    }
                                  }
                                }
                                if (data42.pcp !== undefined) {
                                  let data48 = data42.pcp;
                                  if (!(
                                    typeof data48 == 'number' &&
                                    !(data48 % 1) &&
                                    !isNaN(data48) &&
                                    isFinite(data48)
                                  )) {
                                    const err127 = {
                                      instancePath:
                                        instancePath +
                                        '/vfs/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/components/' +
                                        i7 +
                                        '/tx_port/' +
                                        i9 +
                                        '/vlan/pcp',
                                      schemaPath:
                                        '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/properties/pcp/type',
                                      keyword: 'type',
                                      params: { type: 'integer' },
                                      message: 'must be integer',
                                      schema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.properties.pcp.type,
                                      parentSchema:
                                        schema53.properties.vfs.additionalProperties.properties.components
                                          .items.properties.tx_port.items.properties.vlan.properties.pcp,
                                      data: data48,
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err127];
                                    } else {
                                      vErrors.push(err127);
                                    }
                                    errors++;
                                  }
                                  if (typeof data48 == 'number' && isFinite(data48)) {
                                    if (data48 > 7 || isNaN(data48)) {
                                      const err128 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/tx_port/' +
                                          i9 +
                                          '/vlan/pcp',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/properties/pcp/maximum',
                                        keyword: 'maximum',
                                        params: { comparison: '<=', limit: 7 },
                                        message: 'must be <= 7',
                                        schema: 7,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.tx_port.items.properties.vlan.properties.pcp,
                                        data: data48,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err128];
                                      } else {
                                        vErrors.push(err128);
                                      }
                                      errors++;
                                    }
                                    if (data48 < 0 || isNaN(data48)) {
                                      const err129 = {
                                        instancePath:
                                          instancePath +
                                          '/vfs/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                          '/components/' +
                                          i7 +
                                          '/tx_port/' +
                                          i9 +
                                          '/vlan/pcp',
                                        schemaPath:
                                          '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/properties/pcp/minimum',
                                        keyword: 'minimum',
                                        params: { comparison: '>=', limit: 0 },
                                        message: 'must be >= 0',
                                        schema: 0,
                                        parentSchema:
                                          schema53.properties.vfs.additionalProperties.properties.components
                                            .items.properties.tx_port.items.properties.vlan.properties.pcp,
                                        data: data48,
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err129];
                                      } else {
                                        vErrors.push(err129);
                                      }
                                      errors++;
                                    }
                                  }
                                }
                              } else {
                                const err130 = {
                                  instancePath:
                                    instancePath +
                                    '/vfs/' +
                                    key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i7 +
                                    '/tx_port/' +
                                    i9 +
                                    '/vlan',
                                  schemaPath:
                                    '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/properties/vlan/type',
                                  keyword: 'type',
                                  params: { type: 'object' },
                                  message: 'must be object',
                                  schema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.tx_port.items.properties.vlan.type,
                                  parentSchema:
                                    schema53.properties.vfs.additionalProperties.properties.components.items
                                      .properties.tx_port.items.properties.vlan,
                                  data: data42,
                                };
                                if (vErrors === null) {
                                  vErrors = [err130];
                                } else {
                                  vErrors.push(err130);
                                }
                                errors++;
                              }
                            }
                          } else {
                            const err131 = {
                              instancePath:
                                instancePath +
                                '/vfs/' +
                                key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                                '/components/' +
                                i7 +
                                '/tx_port/' +
                                i9,
                              schemaPath:
                                '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/items/type',
                              keyword: 'type',
                              params: { type: 'object' },
                              message: 'must be object',
                              schema:
                                schema53.properties.vfs.additionalProperties.properties.components.items
                                  .properties.tx_port.items.type,
                              parentSchema:
                                schema53.properties.vfs.additionalProperties.properties.components.items
                                  .properties.tx_port.items,
                              data: data40,
                            };
                            if (vErrors === null) {
                              vErrors = [err131];
                            } else {
                              vErrors.push(err131);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err132 = {
                          instancePath:
                            instancePath +
                            '/vfs/' +
                            key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i7 +
                            '/tx_port',
                          schemaPath:
                            '#/properties/vfs/additionalProperties/properties/components/items/properties/tx_port/type',
                          keyword: 'type',
                          params: { type: 'array' },
                          message: 'must be array',
                          schema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.tx_port.type,
                          parentSchema:
                            schema53.properties.vfs.additionalProperties.properties.components.items
                              .properties.tx_port,
                          data: data39,
                        };
                        if (vErrors === null) {
                          vErrors = [err132];
                        } else {
                          vErrors.push(err132);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err133 = {
                      instancePath:
                        instancePath +
                        '/vfs/' +
                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                        '/components/' +
                        i7,
                      schemaPath: '#/properties/vfs/additionalProperties/properties/components/items/type',
                      keyword: 'type',
                      params: { type: 'object' },
                      message: 'must be object',
                      schema: schema53.properties.vfs.additionalProperties.properties.components.items.type,
                      parentSchema: schema53.properties.vfs.additionalProperties.properties.components.items,
                      data: data25,
                    };
                    if (vErrors === null) {
                      vErrors = [err133];
                    } else {
                      vErrors.push(err133);
                    }
                    errors++;
                  }
                }
              } else {
                const err134 = {
                  instancePath:
                    instancePath + '/vfs/' + key9.replace(/~/g, '~0').replace(/\//g, '~1') + '/components',
                  schemaPath: '#/properties/vfs/additionalProperties/properties/components/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  message: 'must be array',
                  schema: schema53.properties.vfs.additionalProperties.properties.components.type,
                  parentSchema: schema53.properties.vfs.additionalProperties.properties.components,
                  data: data24,
                };
                if (vErrors === null) {
                  vErrors = [err134];
                } else {
                  vErrors.push(err134);
                }
                errors++;
              }
            }
            if (data23.classifier_table !== undefined) {
              let data49 = data23.classifier_table;
              if (Array.isArray(data49)) {
                if (data49.length > 999) {
                  const err135 = {
                    instancePath:
                      instancePath +
                      '/vfs/' +
                      key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                      '/classifier_table',
                    schemaPath: '#/properties/vfs/additionalProperties/properties/classifier_table/maxItems',
                    keyword: 'maxItems',
                    params: { limit: 999 },
                    message: 'must NOT have more than 999 items',
                    schema: 999,
                    parentSchema: schema53.properties.vfs.additionalProperties.properties.classifier_table,
                    data: data49,
                  };
                  if (vErrors === null) {
                    vErrors = [err135];
                  } else {
                    vErrors.push(err135);
                  }
                  errors++;
                }
                const len8 = data49.length;
                for (let i10 = 0; i10 < len8; i10++) {
                  let data50 = data49[i10];
                  if (data50 && typeof data50 == 'object' && !Array.isArray(data50)) {
                    if (data50.mac_address === undefined) {
                      const err136 = {
                        instancePath:
                          instancePath +
                          '/vfs/' +
                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/classifier_table/' +
                          i10,
                        schemaPath:
                          '#/properties/vfs/additionalProperties/properties/classifier_table/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'mac_address' },
                        message: "must have required property '" + 'mac_address' + "'",
                        schema:
                          schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                            .required,
                        parentSchema:
                          schema53.properties.vfs.additionalProperties.properties.classifier_table.items,
                        data: data50,
                      };
                      if (vErrors === null) {
                        vErrors = [err136];
                      } else {
                        vErrors.push(err136);
                      }
                      errors++;
                    }
                    if (data50.port === undefined) {
                      const err137 = {
                        instancePath:
                          instancePath +
                          '/vfs/' +
                          key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/classifier_table/' +
                          i10,
                        schemaPath:
                          '#/properties/vfs/additionalProperties/properties/classifier_table/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'port' },
                        message: "must have required property '" + 'port' + "'",
                        schema:
                          schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                            .required,
                        parentSchema:
                          schema53.properties.vfs.additionalProperties.properties.classifier_table.items,
                        data: data50,
                      };
                      if (vErrors === null) {
                        vErrors = [err137];
                      } else {
                        vErrors.push(err137);
                      }
                      errors++;
                    }
                    for (const key16 in data50) {
                      if (!(key16 === 'mac_address' || key16 === 'vlan' || key16 === 'port')) {
                        const err138 = {
                          instancePath:
                            instancePath +
                            '/vfs/' +
                            key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/classifier_table/' +
                            i10,
                          schemaPath:
                            '#/properties/vfs/additionalProperties/properties/classifier_table/items/additionalProperties',
                          keyword: 'additionalProperties',
                          params: { additionalProperty: key16 },
                          message: 'must NOT have additional properties',
                          schema: false,
                          parentSchema:
                            schema53.properties.vfs.additionalProperties.properties.classifier_table.items,
                          data: data50,
                        };
                        if (vErrors === null) {
                          vErrors = [err138];
                        } else {
                          vErrors.push(err138);
                        }
                        errors++;
                      }
                    }
                    if (data50.mac_address !== undefined) {
                      let data51 = data50.mac_address;
                      if (typeof data51 === 'string') {
                        if (!pattern10.test(data51)) {
                          const err139 = {
                            instancePath:
                              instancePath +
                              '/vfs/' +
                              key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/classifier_table/' +
                              i10 +
                              '/mac_address',
                            schemaPath:
                              '#/properties/vfs/additionalProperties/properties/classifier_table/items/properties/mac_address/pattern',
                            keyword: 'pattern',
                            params: {
                              pattern:
                                '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
                            },
                            message:
                              'must match pattern "' +
                              '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$' +
                              '"',
                            schema:
                              '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
                            parentSchema:
                              schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                                .properties.mac_address,
                            data: data51,
                          };
                          if (vErrors === null) {
                            vErrors = [err139];
                          } else {
                            vErrors.push(err139);
                          }
                          errors++;
                        }
                      } else {
                        const err140 = {
                          instancePath:
                            instancePath +
                            '/vfs/' +
                            key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/classifier_table/' +
                            i10 +
                            '/mac_address',
                          schemaPath:
                            '#/properties/vfs/additionalProperties/properties/classifier_table/items/properties/mac_address/type',
                          keyword: 'type',
                          params: { type: 'string' },
                          message: 'must be string',
                          schema:
                            schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                              .properties.mac_address.type,
                          parentSchema:
                            schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                              .properties.mac_address,
                          data: data51,
                        };
                        if (vErrors === null) {
                          vErrors = [err140];
                        } else {
                          vErrors.push(err140);
                        }
                        errors++;
                      }
                    }
                    if (data50.vlan !== undefined) {
                      let data52 = data50.vlan;
                      if (!(
                        typeof data52 == 'number' &&
                        !(data52 % 1) &&
                        !isNaN(data52) &&
                        isFinite(data52)
                      )) {
                        const err141 = {
                          instancePath:
                            instancePath +
                            '/vfs/' +
                            key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/classifier_table/' +
                            i10 +
                            '/vlan',
                          schemaPath:
                            '#/properties/vfs/additionalProperties/properties/classifier_table/items/properties/vlan/type',
                          keyword: 'type',
                          params: { type: 'integer' },
                          message: 'must be integer',
                          schema:
                            schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                              .properties.vlan.type,
                          parentSchema:
                            schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                              .properties.vlan,
                          data: data52,
                        };
                        if (vErrors === null) {
                          vErrors = [err141];
                        } else {
                          vErrors.push(err141);
                        }
                        errors++;
                      }
                      if (typeof data52 == 'number' && isFinite(data52)) {
                        if (data52 > 4094 || isNaN(data52)) {
                          const err142 = {
                            instancePath:
                              instancePath +
                              '/vfs/' +
                              key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/classifier_table/' +
                              i10 +
                              '/vlan',
                            schemaPath:
                              '#/properties/vfs/additionalProperties/properties/classifier_table/items/properties/vlan/maximum',
                            keyword: 'maximum',
                            params: { comparison: '<=', limit: 4094 },
                            message: 'must be <= 4094',
                            schema: 4094,
                            parentSchema:
                              schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                                .properties.vlan,
                            data: data52,
                          };
                          if (vErrors === null) {
                            vErrors = [err142];
                          } else {
                            vErrors.push(err142);
                          }
                          errors++;
                        }
                        if (data52 < 0 || isNaN(data52)) {
                          const err143 = {
                            instancePath:
                              instancePath +
                              '/vfs/' +
                              key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/classifier_table/' +
                              i10 +
                              '/vlan',
                            schemaPath:
                              '#/properties/vfs/additionalProperties/properties/classifier_table/items/properties/vlan/minimum',
                            keyword: 'minimum',
                            params: { comparison: '>=', limit: 0 },
                            message: 'must be >= 0',
                            schema: 0,
                            parentSchema:
                              schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                                .properties.vlan,
                            data: data52,
                          };
                          if (vErrors === null) {
                            vErrors = [err143];
                          } else {
                            vErrors.push(err143);
                          }
                          errors++;
                        }
                      }
                    }
                    if (data50.port !== undefined) {
                      let data53 = data50.port;
                      if (typeof data53 === 'string') {
                        if (!pattern8.test(data53)) {
                          const err144 = {
                            instancePath:
                              instancePath +
                              '/vfs/' +
                              key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/classifier_table/' +
                              i10 +
                              '/port',
                            schemaPath:
                              '#/properties/vfs/additionalProperties/properties/classifier_table/items/properties/port/pattern',
                            keyword: 'pattern',
                            params: {
                              pattern:
                                '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                            },
                            message:
                              'must match pattern "' +
                              '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$' +
                              '"',
                            schema:
                              '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                            parentSchema:
                              schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                                .properties.port,
                            data: data53,
                          };
                          if (vErrors === null) {
                            vErrors = [err144];
                          } else {
                            vErrors.push(err144);
                          }
                          errors++;
                        }
                      } else {
                        const err145 = {
                          instancePath:
                            instancePath +
                            '/vfs/' +
                            key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/classifier_table/' +
                            i10 +
                            '/port',
                          schemaPath:
                            '#/properties/vfs/additionalProperties/properties/classifier_table/items/properties/port/type',
                          keyword: 'type',
                          params: { type: 'string' },
                          message: 'must be string',
                          schema:
                            schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                              .properties.port.type,
                          parentSchema:
                            schema53.properties.vfs.additionalProperties.properties.classifier_table.items
                              .properties.port,
                          data: data53,
                        };
                        if (vErrors === null) {
                          vErrors = [err145];
                        } else {
                          vErrors.push(err145);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err146 = {
                      instancePath:
                        instancePath +
                        '/vfs/' +
                        key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                        '/classifier_table/' +
                        i10,
                      schemaPath:
                        '#/properties/vfs/additionalProperties/properties/classifier_table/items/type',
                      keyword: 'type',
                      params: { type: 'object' },
                      message: 'must be object',
                      schema:
                        schema53.properties.vfs.additionalProperties.properties.classifier_table.items.type,
                      parentSchema:
                        schema53.properties.vfs.additionalProperties.properties.classifier_table.items,
                      data: data50,
                    };
                    if (vErrors === null) {
                      vErrors = [err146];
                    } else {
                      vErrors.push(err146);
                    }
                    errors++;
                  }
                }
              } else {
                const err147 = {
                  instancePath:
                    instancePath +
                    '/vfs/' +
                    key9.replace(/~/g, '~0').replace(/\//g, '~1') +
                    '/classifier_table',
                  schemaPath: '#/properties/vfs/additionalProperties/properties/classifier_table/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  message: 'must be array',
                  schema: schema53.properties.vfs.additionalProperties.properties.classifier_table.type,
                  parentSchema: schema53.properties.vfs.additionalProperties.properties.classifier_table,
                  data: data49,
                };
                if (vErrors === null) {
                  vErrors = [err147];
                } else {
                  vErrors.push(err147);
                }
                errors++;
              }
            }
          } else {
            const err148 = {
              instancePath: instancePath + '/vfs/' + key9.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/vfs/additionalProperties/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema53.properties.vfs.additionalProperties.type,
              parentSchema: schema53.properties.vfs.additionalProperties,
              data: data23,
            };
            if (vErrors === null) {
              vErrors = [err148];
            } else {
              vErrors.push(err148);
            }
            errors++;
          }
        }
      } else {
        const err149 = {
          instancePath: instancePath + '/vfs',
          schemaPath: '#/properties/vfs/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema53.properties.vfs.type,
          parentSchema: schema53.properties.vfs,
          data: data22,
        };
        if (vErrors === null) {
          vErrors = [err149];
        } else {
          vErrors.push(err149);
        }
        errors++;
      }
    }
    if (data.mirrors !== undefined) {
      let data54 = data.mirrors;
      if (data54 && typeof data54 == 'object' && !Array.isArray(data54)) {
        for (const key17 in data54) {
          const _errs140 = errors;
          if (typeof key17 === 'string') {
            if (!pattern76.test(key17)) {
              const err150 = {
                instancePath: instancePath + '/mirrors',
                schemaPath: '#/properties/mirrors/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[1-9][0-9]?$' },
                message: 'must match pattern "' + '^[1-9][0-9]?$' + '"',
                schema: '^[1-9][0-9]?$',
                parentSchema: schema53.properties.mirrors.propertyNames,
                data: key17,
                propertyName: key17,
              };
              if (vErrors === null) {
                vErrors = [err150];
              } else {
                vErrors.push(err150);
              }
              errors++;
            }
          } else {
            const err151 = {
              instancePath: instancePath + '/mirrors',
              schemaPath: '#/properties/mirrors/propertyNames/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema53.properties.mirrors.propertyNames.type,
              parentSchema: schema53.properties.mirrors.propertyNames,
              data: key17,
              propertyName: key17,
            };
            if (vErrors === null) {
              vErrors = [err151];
            } else {
              vErrors.push(err151);
            }
            errors++;
          }
          var valid43 = _errs140 === errors;
          if (!valid43) {
            const err152 = {
              instancePath: instancePath + '/mirrors',
              schemaPath: '#/properties/mirrors/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key17 },
              message: 'property name must be valid',
              schema: schema53.properties.mirrors.propertyNames,
              parentSchema: schema53.properties.mirrors,
              data: data54,
            };
            if (vErrors === null) {
              vErrors = [err152];
            } else {
              vErrors.push(err152);
            }
            errors++;
          }
        }
        for (const key18 in data54) {
          let data55 = data54[key18];
          if (data55 && typeof data55 == 'object' && !Array.isArray(data55)) {
            if (data55.components === undefined) {
              const err153 = {
                instancePath: instancePath + '/mirrors/' + key18.replace(/~/g, '~0').replace(/\//g, '~1'),
                schemaPath: '#/properties/mirrors/additionalProperties/required',
                keyword: 'required',
                params: { missingProperty: 'components' },
                message: "must have required property '" + 'components' + "'",
                schema: schema53.properties.mirrors.additionalProperties.required,
                parentSchema: schema53.properties.mirrors.additionalProperties,
                data: data55,
              };
              if (vErrors === null) {
                vErrors = [err153];
              } else {
                vErrors.push(err153);
              }
              errors++;
            }
            for (const key19 in data55) {
              if (!(key19 === 'components')) {
                const err154 = {
                  instancePath: instancePath + '/mirrors/' + key18.replace(/~/g, '~0').replace(/\//g, '~1'),
                  schemaPath: '#/properties/mirrors/additionalProperties/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key19 },
                  message: 'must NOT have additional properties',
                  schema: false,
                  parentSchema: schema53.properties.mirrors.additionalProperties,
                  data: data55,
                };
                if (vErrors === null) {
                  vErrors = [err154];
                } else {
                  vErrors.push(err154);
                }
                errors++;
              }
            }
            if (data55.components !== undefined) {
              let data56 = data55.components;
              if (Array.isArray(data56)) {
                if (data56.length > 128) {
                  const err155 = {
                    instancePath:
                      instancePath +
                      '/mirrors/' +
                      key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                      '/components',
                    schemaPath: '#/properties/mirrors/additionalProperties/properties/components/maxItems',
                    keyword: 'maxItems',
                    params: { limit: 128 },
                    message: 'must NOT have more than 128 items',
                    schema: 128,
                    parentSchema: schema53.properties.mirrors.additionalProperties.properties.components,
                    data: data56,
                  };
                  if (vErrors === null) {
                    vErrors = [err155];
                  } else {
                    vErrors.push(err155);
                  }
                  errors++;
                }
                const len9 = data56.length;
                for (let i11 = 0; i11 < len9; i11++) {
                  let data57 = data56[i11];
                  if (data57 && typeof data57 == 'object' && !Array.isArray(data57)) {
                    if (data57.name === undefined) {
                      const err156 = {
                        instancePath:
                          instancePath +
                          '/mirrors/' +
                          key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/components/' +
                          i11,
                        schemaPath:
                          '#/properties/mirrors/additionalProperties/properties/components/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'name' },
                        message: "must have required property '" + 'name' + "'",
                        schema:
                          schema53.properties.mirrors.additionalProperties.properties.components.items
                            .required,
                        parentSchema:
                          schema53.properties.mirrors.additionalProperties.properties.components.items,
                        data: data57,
                      };
                      if (vErrors === null) {
                        vErrors = [err156];
                      } else {
                        vErrors.push(err156);
                      }
                      errors++;
                    }
                    if (data57.core === undefined) {
                      const err157 = {
                        instancePath:
                          instancePath +
                          '/mirrors/' +
                          key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/components/' +
                          i11,
                        schemaPath:
                          '#/properties/mirrors/additionalProperties/properties/components/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'core' },
                        message: "must have required property '" + 'core' + "'",
                        schema:
                          schema53.properties.mirrors.additionalProperties.properties.components.items
                            .required,
                        parentSchema:
                          schema53.properties.mirrors.additionalProperties.properties.components.items,
                        data: data57,
                      };
                      if (vErrors === null) {
                        vErrors = [err157];
                      } else {
                        vErrors.push(err157);
                      }
                      errors++;
                    }
                    if (data57.rx_port === undefined) {
                      const err158 = {
                        instancePath:
                          instancePath +
                          '/mirrors/' +
                          key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/components/' +
                          i11,
                        schemaPath:
                          '#/properties/mirrors/additionalProperties/properties/components/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'rx_port' },
                        message: "must have required property '" + 'rx_port' + "'",
                        schema:
                          schema53.properties.mirrors.additionalProperties.properties.components.items
                            .required,
                        parentSchema:
                          schema53.properties.mirrors.additionalProperties.properties.components.items,
                        data: data57,
                      };
                      if (vErrors === null) {
                        vErrors = [err158];
                      } else {
                        vErrors.push(err158);
                      }
                      errors++;
                    }
                    if (data57.tx_port === undefined) {
                      const err159 = {
                        instancePath:
                          instancePath +
                          '/mirrors/' +
                          key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                          '/components/' +
                          i11,
                        schemaPath:
                          '#/properties/mirrors/additionalProperties/properties/components/items/required',
                        keyword: 'required',
                        params: { missingProperty: 'tx_port' },
                        message: "must have required property '" + 'tx_port' + "'",
                        schema:
                          schema53.properties.mirrors.additionalProperties.properties.components.items
                            .required,
                        parentSchema:
                          schema53.properties.mirrors.additionalProperties.properties.components.items,
                        data: data57,
                      };
                      if (vErrors === null) {
                        vErrors = [err159];
                      } else {
                        vErrors.push(err159);
                      }
                      errors++;
                    }
                    for (const key20 in data57) {
                      if (!(
                        key20 === 'name' ||
                        key20 === 'core' ||
                        key20 === 'rx_port' ||
                        key20 === 'tx_port'
                      )) {
                        const err160 = {
                          instancePath:
                            instancePath +
                            '/mirrors/' +
                            key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i11,
                          schemaPath:
                            '#/properties/mirrors/additionalProperties/properties/components/items/additionalProperties',
                          keyword: 'additionalProperties',
                          params: { additionalProperty: key20 },
                          message: 'must NOT have additional properties',
                          schema: false,
                          parentSchema:
                            schema53.properties.mirrors.additionalProperties.properties.components.items,
                          data: data57,
                        };
                        if (vErrors === null) {
                          vErrors = [err160];
                        } else {
                          vErrors.push(err160);
                        }
                        errors++;
                      }
                    }
                    if (data57.name !== undefined) {
                      let data58 = data57.name;
                      if (typeof data58 === 'string') {
                        if (!pattern4.test(data58)) {
                          const err161 = {
                            instancePath:
                              instancePath +
                              '/mirrors/' +
                              key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/components/' +
                              i11 +
                              '/name',
                            schemaPath:
                              '#/properties/mirrors/additionalProperties/properties/components/items/properties/name/pattern',
                            keyword: 'pattern',
                            params: { pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' },
                            message: 'must match pattern "' + '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' + '"',
                            schema: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
                            parentSchema:
                              schema53.properties.mirrors.additionalProperties.properties.components.items
                                .properties.name,
                            data: data58,
                          };
                          if (vErrors === null) {
                            vErrors = [err161];
                          } else {
                            vErrors.push(err161);
                          }
                          errors++;
                        }
                      } else {
                        const err162 = {
                          instancePath:
                            instancePath +
                            '/mirrors/' +
                            key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i11 +
                            '/name',
                          schemaPath:
                            '#/properties/mirrors/additionalProperties/properties/components/items/properties/name/type',
                          keyword: 'type',
                          params: { type: 'string' },
                          message: 'must be string',
                          schema:
                            schema53.properties.mirrors.additionalProperties.properties.components.items
                              .properties.name.type,
                          parentSchema:
                            schema53.properties.mirrors.additionalProperties.properties.components.items
                              .properties.name,
                          data: data58,
                        };
                        if (vErrors === null) {
                          vErrors = [err162];
                        } else {
                          vErrors.push(err162);
                        }
                        errors++;
                      }
                    }
                    if (data57.core !== undefined) {
                      let data59 = data57.core;
                      if (!(
                        typeof data59 == 'number' &&
                        !(data59 % 1) &&
                        !isNaN(data59) &&
                        isFinite(data59)
                      )) {
                        const err163 = {
                          instancePath:
                            instancePath +
                            '/mirrors/' +
                            key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i11 +
                            '/core',
                          schemaPath:
                            '#/properties/mirrors/additionalProperties/properties/components/items/properties/core/type',
                          keyword: 'type',
                          params: { type: 'integer' },
                          message: 'must be integer',
                          schema:
                            schema53.properties.mirrors.additionalProperties.properties.components.items
                              .properties.core.type,
                          parentSchema:
                            schema53.properties.mirrors.additionalProperties.properties.components.items
                              .properties.core,
                          data: data59,
                        };
                        if (vErrors === null) {
                          vErrors = [err163];
                        } else {
                          vErrors.push(err163);
                        }
                        errors++;
                      }
                      if (typeof data59 == 'number' && isFinite(data59)) {
                        if (data59 > 1023 || isNaN(data59)) {
                          const err164 = {
                            instancePath:
                              instancePath +
                              '/mirrors/' +
                              key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/components/' +
                              i11 +
                              '/core',
                            schemaPath:
                              '#/properties/mirrors/additionalProperties/properties/components/items/properties/core/maximum',
                            keyword: 'maximum',
                            params: { comparison: '<=', limit: 1023 },
                            message: 'must be <= 1023',
                            schema: 1023,
                            parentSchema:
                              schema53.properties.mirrors.additionalProperties.properties.components.items
                                .properties.core,
                            data: data59,
                          };
                          if (vErrors === null) {
                            vErrors = [err164];
                          } else {
                            vErrors.push(err164);
                          }
                          errors++;
                        }
                        if (data59 < 0 || isNaN(data59)) {
                          const err165 = {
                            instancePath:
                              instancePath +
                              '/mirrors/' +
                              key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/components/' +
                              i11 +
                              '/core',
                            schemaPath:
                              '#/properties/mirrors/additionalProperties/properties/components/items/properties/core/minimum',
                            keyword: 'minimum',
                            params: { comparison: '>=', limit: 0 },
                            message: 'must be >= 0',
                            schema: 0,
                            parentSchema:
                              schema53.properties.mirrors.additionalProperties.properties.components.items
                                .properties.core,
                            data: data59,
                          };
                          if (vErrors === null) {
                            vErrors = [err165];
                          } else {
                            vErrors.push(err165);
                          }
                          errors++;
                        }
                      }
                    }
                    if (data57.rx_port !== undefined) {
                      let data60 = data57.rx_port;
                      if (Array.isArray(data60)) {
                        if (data60.length > 1) {
                          const err166 = {
                            instancePath:
                              instancePath +
                              '/mirrors/' +
                              key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/components/' +
                              i11 +
                              '/rx_port',
                            schemaPath:
                              '#/properties/mirrors/additionalProperties/properties/components/items/properties/rx_port/maxItems',
                            keyword: 'maxItems',
                            params: { limit: 1 },
                            message: 'must NOT have more than 1 items',
                            schema: 1,
                            parentSchema:
                              schema53.properties.mirrors.additionalProperties.properties.components.items
                                .properties.rx_port,
                            data: data60,
                          };
                          if (vErrors === null) {
                            vErrors = [err166];
                          } else {
                            vErrors.push(err166);
                          }
                          errors++;
                        }
                        const len10 = data60.length;
                        for (let i12 = 0; i12 < len10; i12++) {
                          let data61 = data60[i12];
                          if (data61 && typeof data61 == 'object' && !Array.isArray(data61)) {
                            if (data61.port === undefined) {
                              const err167 = {
                                instancePath:
                                  instancePath +
                                  '/mirrors/' +
                                  key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                                  '/components/' +
                                  i11 +
                                  '/rx_port/' +
                                  i12,
                                schemaPath:
                                  '#/properties/mirrors/additionalProperties/properties/components/items/properties/rx_port/items/required',
                                keyword: 'required',
                                params: { missingProperty: 'port' },
                                message: "must have required property '" + 'port' + "'",
                                schema:
                                  schema53.properties.mirrors.additionalProperties.properties.components.items
                                    .properties.rx_port.items.required,
                                parentSchema:
                                  schema53.properties.mirrors.additionalProperties.properties.components.items
                                    .properties.rx_port.items,
                                data: data61,
                              };
                              if (vErrors === null) {
                                vErrors = [err167];
                              } else {
                                vErrors.push(err167);
                              }
                              errors++;
                            }
                            for (const key21 in data61) {
                              if (!(key21 === 'port')) {
                                const err168 = {
                                  instancePath:
                                    instancePath +
                                    '/mirrors/' +
                                    key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i11 +
                                    '/rx_port/' +
                                    i12,
                                  schemaPath:
                                    '#/properties/mirrors/additionalProperties/properties/components/items/properties/rx_port/items/additionalProperties',
                                  keyword: 'additionalProperties',
                                  params: { additionalProperty: key21 },
                                  message: 'must NOT have additional properties',
                                  schema: false,
                                  parentSchema:
                                    schema53.properties.mirrors.additionalProperties.properties.components
                                      .items.properties.rx_port.items,
                                  data: data61,
                                };
                                if (vErrors === null) {
                                  vErrors = [err168];
                                } else {
                                  vErrors.push(err168);
                                }
                                errors++;
                              }
                            }
                            if (data61.port !== undefined) {
                              let data62 = data61.port;
                              if (typeof data62 === 'string') {
                                if (!pattern8.test(data62)) {
                                  const err169 = {
                                    instancePath:
                                      instancePath +
                                      '/mirrors/' +
                                      key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                                      '/components/' +
                                      i11 +
                                      '/rx_port/' +
                                      i12 +
                                      '/port',
                                    schemaPath:
                                      '#/properties/mirrors/additionalProperties/properties/components/items/properties/rx_port/items/properties/port/pattern',
                                    keyword: 'pattern',
                                    params: {
                                      pattern:
                                        '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                                    },
                                    message:
                                      'must match pattern "' +
                                      '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$' +
                                      '"',
                                    schema:
                                      '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                                    parentSchema:
                                      schema53.properties.mirrors.additionalProperties.properties.components
                                        .items.properties.rx_port.items.properties.port,
                                    data: data62,
                                  };
                                  if (vErrors === null) {
                                    vErrors = [err169];
                                  } else {
                                    vErrors.push(err169);
                                  }
                                  errors++;
                                }
                              } else {
                                const err170 = {
                                  instancePath:
                                    instancePath +
                                    '/mirrors/' +
                                    key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i11 +
                                    '/rx_port/' +
                                    i12 +
                                    '/port',
                                  schemaPath:
                                    '#/properties/mirrors/additionalProperties/properties/components/items/properties/rx_port/items/properties/port/type',
                                  keyword: 'type',
                                  params: { type: 'string' },
                                  message: 'must be string',
                                  schema:
                                    schema53.properties.mirrors.additionalProperties.properties.components
                                      .items.properties.rx_port.items.properties.port.type,
                                  parentSchema:
                                    schema53.properties.mirrors.additionalProperties.properties.components
                                      .items.properties.rx_port.items.properties.port,
                                  data: data62,
                                };
                                if (vErrors === null) {
                                  vErrors = [err170];
                                } else {
                                  vErrors.push(err170);
                                }
                                errors++;
                              }
                            }
                          } else {
                            const err171 = {
                              instancePath:
                                instancePath +
                                '/mirrors/' +
                                key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                                '/components/' +
                                i11 +
                                '/rx_port/' +
                                i12,
                              schemaPath:
                                '#/properties/mirrors/additionalProperties/properties/components/items/properties/rx_port/items/type',
                              keyword: 'type',
                              params: { type: 'object' },
                              message: 'must be object',
                              schema:
                                schema53.properties.mirrors.additionalProperties.properties.components.items
                                  .properties.rx_port.items.type,
                              parentSchema:
                                schema53.properties.mirrors.additionalProperties.properties.components.items
                                  .properties.rx_port.items,
                              data: data61,
                            };
                            if (vErrors === null) {
                              vErrors = [err171];
                            } else {
                              vErrors.push(err171);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err172 = {
                          instancePath:
                            instancePath +
                            '/mirrors/' +
                            key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i11 +
                            '/rx_port',
                          schemaPath:
                            '#/properties/mirrors/additionalProperties/properties/components/items/properties/rx_port/type',
                          keyword: 'type',
                          params: { type: 'array' },
                          message: 'must be array',
                          schema:
                            schema53.properties.mirrors.additionalProperties.properties.components.items
                              .properties.rx_port.type,
                          parentSchema:
                            schema53.properties.mirrors.additionalProperties.properties.components.items
                              .properties.rx_port,
                          data: data60,
                        };
                        if (vErrors === null) {
                          vErrors = [err172];
                        } else {
                          vErrors.push(err172);
                        }
                        errors++;
                      }
                    }
                    if (data57.tx_port !== undefined) {
                      let data63 = data57.tx_port;
                      if (Array.isArray(data63)) {
                        if (data63.length > 2) {
                          const err173 = {
                            instancePath:
                              instancePath +
                              '/mirrors/' +
                              key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                              '/components/' +
                              i11 +
                              '/tx_port',
                            schemaPath:
                              '#/properties/mirrors/additionalProperties/properties/components/items/properties/tx_port/maxItems',
                            keyword: 'maxItems',
                            params: { limit: 2 },
                            message: 'must NOT have more than 2 items',
                            schema: 2,
                            parentSchema:
                              schema53.properties.mirrors.additionalProperties.properties.components.items
                                .properties.tx_port,
                            data: data63,
                          };
                          if (vErrors === null) {
                            vErrors = [err173];
                          } else {
                            vErrors.push(err173);
                          }
                          errors++;
                        }
                        const len11 = data63.length;
                        for (let i13 = 0; i13 < len11; i13++) {
                          let data64 = data63[i13];
                          if (data64 && typeof data64 == 'object' && !Array.isArray(data64)) {
                            if (data64.port === undefined) {
                              const err174 = {
                                instancePath:
                                  instancePath +
                                  '/mirrors/' +
                                  key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                                  '/components/' +
                                  i11 +
                                  '/tx_port/' +
                                  i13,
                                schemaPath:
                                  '#/properties/mirrors/additionalProperties/properties/components/items/properties/tx_port/items/required',
                                keyword: 'required',
                                params: { missingProperty: 'port' },
                                message: "must have required property '" + 'port' + "'",
                                schema:
                                  schema53.properties.mirrors.additionalProperties.properties.components.items
                                    .properties.tx_port.items.required,
                                parentSchema:
                                  schema53.properties.mirrors.additionalProperties.properties.components.items
                                    .properties.tx_port.items,
                                data: data64,
                              };
                              if (vErrors === null) {
                                vErrors = [err174];
                              } else {
                                vErrors.push(err174);
                              }
                              errors++;
                            }
                            for (const key22 in data64) {
                              if (!(key22 === 'port')) {
                                const err175 = {
                                  instancePath:
                                    instancePath +
                                    '/mirrors/' +
                                    key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i11 +
                                    '/tx_port/' +
                                    i13,
                                  schemaPath:
                                    '#/properties/mirrors/additionalProperties/properties/components/items/properties/tx_port/items/additionalProperties',
                                  keyword: 'additionalProperties',
                                  params: { additionalProperty: key22 },
                                  message: 'must NOT have additional properties',
                                  schema: false,
                                  parentSchema:
                                    schema53.properties.mirrors.additionalProperties.properties.components
                                      .items.properties.tx_port.items,
                                  data: data64,
                                };
                                if (vErrors === null) {
                                  vErrors = [err175];
                                } else {
                                  vErrors.push(err175);
                                }
                                errors++;
                              }
                            }
                            if (data64.port !== undefined) {
                              let data65 = data64.port;
                              if (typeof data65 === 'string') {
                                if (!pattern8.test(data65)) {
                                  const err176 = {
                                    instancePath:
                                      instancePath +
                                      '/mirrors/' +
                                      key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                                      '/components/' +
                                      i11 +
                                      '/tx_port/' +
                                      i13 +
                                      '/port',
                                    schemaPath:
                                      '#/properties/mirrors/additionalProperties/properties/components/items/properties/tx_port/items/properties/port/pattern',
                                    keyword: 'pattern',
                                    params: {
                                      pattern:
                                        '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                                    },
                                    message:
                                      'must match pattern "' +
                                      '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$' +
                                      '"',
                                    schema:
                                      '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                                    parentSchema:
                                      schema53.properties.mirrors.additionalProperties.properties.components
                                        .items.properties.tx_port.items.properties.port,
                                    data: data65,
                                  };
                                  if (vErrors === null) {
                                    vErrors = [err176];
                                  } else {
                                    vErrors.push(err176);
                                  }
                                  errors++;
                                }
                              } else {
                                const err177 = {
                                  instancePath:
                                    instancePath +
                                    '/mirrors/' +
                                    key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                                    '/components/' +
                                    i11 +
                                    '/tx_port/' +
                                    i13 +
                                    '/port',
                                  schemaPath:
                                    '#/properties/mirrors/additionalProperties/properties/components/items/properties/tx_port/items/properties/port/type',
                                  keyword: 'type',
                                  params: { type: 'string' },
                                  message: 'must be string',
                                  schema:
                                    schema53.properties.mirrors.additionalProperties.properties.components
                                      .items.properties.tx_port.items.properties.port.type,
                                  parentSchema:
                                    schema53.properties.mirrors.additionalProperties.properties.components
                                      .items.properties.tx_port.items.properties.port,
                                  data: data65,
                                };
                                if (vErrors === null) {
                                  vErrors = [err177];
                                } else {
                                  vErrors.push(err177);
                                }
                                errors++;
                              }
                            }
                          } else {
                            const err178 = {
                              instancePath:
                                instancePath +
                                '/mirrors/' +
                                key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                                '/components/' +
                                i11 +
                                '/tx_port/' +
                                i13,
                              schemaPath:
                                '#/properties/mirrors/additionalProperties/properties/components/items/properties/tx_port/items/type',
                              keyword: 'type',
                              params: { type: 'object' },
                              message: 'must be object',
                              schema:
                                schema53.properties.mirrors.additionalProperties.properties.components.items
                                  .properties.tx_port.items.type,
                              parentSchema:
                                schema53.properties.mirrors.additionalProperties.properties.components.items
                                  .properties.tx_port.items,
                              data: data64,
                            };
                            if (vErrors === null) {
                              vErrors = [err178];
                            } else {
                              vErrors.push(err178);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err179 = {
                          instancePath:
                            instancePath +
                            '/mirrors/' +
                            key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                            '/components/' +
                            i11 +
                            '/tx_port',
                          schemaPath:
                            '#/properties/mirrors/additionalProperties/properties/components/items/properties/tx_port/type',
                          keyword: 'type',
                          params: { type: 'array' },
                          message: 'must be array',
                          schema:
                            schema53.properties.mirrors.additionalProperties.properties.components.items
                              .properties.tx_port.type,
                          parentSchema:
                            schema53.properties.mirrors.additionalProperties.properties.components.items
                              .properties.tx_port,
                          data: data63,
                        };
                        if (vErrors === null) {
                          vErrors = [err179];
                        } else {
                          vErrors.push(err179);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err180 = {
                      instancePath:
                        instancePath +
                        '/mirrors/' +
                        key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                        '/components/' +
                        i11,
                      schemaPath:
                        '#/properties/mirrors/additionalProperties/properties/components/items/type',
                      keyword: 'type',
                      params: { type: 'object' },
                      message: 'must be object',
                      schema:
                        schema53.properties.mirrors.additionalProperties.properties.components.items.type,
                      parentSchema:
                        schema53.properties.mirrors.additionalProperties.properties.components.items,
                      data: data57,
                    };
                    if (vErrors === null) {
                      vErrors = [err180];
                    } else {
                      vErrors.push(err180);
                    }
                    errors++;
                  }
                }
              } else {
                const err181 = {
                  instancePath:
                    instancePath +
                    '/mirrors/' +
                    key18.replace(/~/g, '~0').replace(/\//g, '~1') +
                    '/components',
                  schemaPath: '#/properties/mirrors/additionalProperties/properties/components/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  message: 'must be array',
                  schema: schema53.properties.mirrors.additionalProperties.properties.components.type,
                  parentSchema: schema53.properties.mirrors.additionalProperties.properties.components,
                  data: data56,
                };
                if (vErrors === null) {
                  vErrors = [err181];
                } else {
                  vErrors.push(err181);
                }
                errors++;
              }
            }
          } else {
            const err182 = {
              instancePath: instancePath + '/mirrors/' + key18.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/mirrors/additionalProperties/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema53.properties.mirrors.additionalProperties.type,
              parentSchema: schema53.properties.mirrors.additionalProperties,
              data: data55,
            };
            if (vErrors === null) {
              vErrors = [err182];
            } else {
              vErrors.push(err182);
            }
            errors++;
          }
        }
      } else {
        const err183 = {
          instancePath: instancePath + '/mirrors',
          schemaPath: '#/properties/mirrors/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema53.properties.mirrors.type,
          parentSchema: schema53.properties.mirrors,
          data: data54,
        };
        if (vErrors === null) {
          vErrors = [err183];
        } else {
          vErrors.push(err183);
        }
        errors++;
      }
    }
    if (data.pcaps !== undefined) {
      let data66 = data.pcaps;
      if (data66 && typeof data66 == 'object' && !Array.isArray(data66)) {
        for (const key23 in data66) {
          const _errs171 = errors;
          if (typeof key23 === 'string') {
            if (!pattern76.test(key23)) {
              const err184 = {
                instancePath: instancePath + '/pcaps',
                schemaPath: '#/properties/pcaps/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[1-9][0-9]?$' },
                message: 'must match pattern "' + '^[1-9][0-9]?$' + '"',
                schema: '^[1-9][0-9]?$',
                parentSchema: schema53.properties.pcaps.propertyNames,
                data: key23,
                propertyName: key23,
              };
              if (vErrors === null) {
                vErrors = [err184];
              } else {
                vErrors.push(err184);
              }
              errors++;
            }
          } else {
            const err185 = {
              instancePath: instancePath + '/pcaps',
              schemaPath: '#/properties/pcaps/propertyNames/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema53.properties.pcaps.propertyNames.type,
              parentSchema: schema53.properties.pcaps.propertyNames,
              data: key23,
              propertyName: key23,
            };
            if (vErrors === null) {
              vErrors = [err185];
            } else {
              vErrors.push(err185);
            }
            errors++;
          }
          var valid55 = _errs171 === errors;
          if (!valid55) {
            const err186 = {
              instancePath: instancePath + '/pcaps',
              schemaPath: '#/properties/pcaps/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key23 },
              message: 'property name must be valid',
              schema: schema53.properties.pcaps.propertyNames,
              parentSchema: schema53.properties.pcaps,
              data: data66,
            };
            if (vErrors === null) {
              vErrors = [err186];
            } else {
              vErrors.push(err186);
            }
            errors++;
          }
        }
        for (const key24 in data66) {
          let data67 = data66[key24];
          if (data67 && typeof data67 == 'object' && !Array.isArray(data67)) {
            if (data67.capturing === undefined) {
              const err187 = {
                instancePath: instancePath + '/pcaps/' + key24.replace(/~/g, '~0').replace(/\//g, '~1'),
                schemaPath: '#/properties/pcaps/additionalProperties/required',
                keyword: 'required',
                params: { missingProperty: 'capturing' },
                message: "must have required property '" + 'capturing' + "'",
                schema: schema53.properties.pcaps.additionalProperties.required,
                parentSchema: schema53.properties.pcaps.additionalProperties,
                data: data67,
              };
              if (vErrors === null) {
                vErrors = [err187];
              } else {
                vErrors.push(err187);
              }
              errors++;
            }
            for (const key25 in data67) {
              if (!(key25 === 'capturing')) {
                const err188 = {
                  instancePath: instancePath + '/pcaps/' + key24.replace(/~/g, '~0').replace(/\//g, '~1'),
                  schemaPath: '#/properties/pcaps/additionalProperties/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key25 },
                  message: 'must NOT have additional properties',
                  schema: false,
                  parentSchema: schema53.properties.pcaps.additionalProperties,
                  data: data67,
                };
                if (vErrors === null) {
                  vErrors = [err188];
                } else {
                  vErrors.push(err188);
                }
                errors++;
              }
            }
            if (data67.capturing !== undefined) {
              let data68 = data67.capturing;
              if (typeof data68 !== 'boolean') {
                const err189 = {
                  instancePath:
                    instancePath + '/pcaps/' + key24.replace(/~/g, '~0').replace(/\//g, '~1') + '/capturing',
                  schemaPath: '#/properties/pcaps/additionalProperties/properties/capturing/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                  message: 'must be boolean',
                  schema: schema53.properties.pcaps.additionalProperties.properties.capturing.type,
                  parentSchema: schema53.properties.pcaps.additionalProperties.properties.capturing,
                  data: data68,
                };
                if (vErrors === null) {
                  vErrors = [err189];
                } else {
                  vErrors.push(err189);
                }
                errors++;
              }
            }
          } else {
            const err190 = {
              instancePath: instancePath + '/pcaps/' + key24.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/pcaps/additionalProperties/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema53.properties.pcaps.additionalProperties.type,
              parentSchema: schema53.properties.pcaps.additionalProperties,
              data: data67,
            };
            if (vErrors === null) {
              vErrors = [err190];
            } else {
              vErrors.push(err190);
            }
            errors++;
          }
        }
      } else {
        const err191 = {
          instancePath: instancePath + '/pcaps',
          schemaPath: '#/properties/pcaps/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema53.properties.pcaps.type,
          parentSchema: schema53.properties.pcaps,
          data: data66,
        };
        if (vErrors === null) {
          vErrors = [err191];
        } else {
          vErrors.push(err191);
        }
        errors++;
      }
    }
  } else {
    const err192 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema53.type,
      parentSchema: schema53,
      data,
    };
    if (vErrors === null) {
      vErrors = [err192];
    } else {
      vErrors.push(err192);
    }
    errors++;
  }
  validate42.errors = vErrors;
  return errors === 0;
}
validate42.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const getPanelChangePath = validate43;
const schema54 = {
  type: 'object',
  required: ['change_id'],
  properties: {
    change_id: {
      type: 'string',
      pattern: '^[0-9a-z]{1,20}-[0-9a-z]{1,10}$',
      'x-expected': 'the id of a change',
    },
  },
};
const pattern91 = new RegExp('^[0-9a-z]{1,20}-[0-9a-z]{1,10}$', 'u');

function validate43(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate43.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.change_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'change_id' },
        message: "must have required property '" + 'change_id' + "'",
        schema: schema54.required,
        parentSchema: schema54,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.change_id !== undefined) {
      let data0 = data.change_id;
      if (typeof data0 === 'string') {
        if (!pattern91.test(data0)) {
          const err1 = {
            instancePath: instancePath + '/change_id',
            schemaPath: '#/properties/change_id/pattern',
            keyword: 'pattern',
            params: { pattern: '^[0-9a-z]{1,20}-[0-9a-z]{1,10}$' },
            message: 'must match pattern "' + '^[0-9a-z]{1,20}-[0-9a-z]{1,10}$' + '"',
            schema: '^[0-9a-z]{1,20}-[0-9a-z]{1,10}$',
            parentSchema: schema54.properties.change_id,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/change_id',
          schemaPath: '#/properties/change_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema54.properties.change_id.type,
          parentSchema: schema54.properties.change_id,
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
      schema: schema54.type,
      parentSchema: schema54,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate43.errors = vErrors;
  return errors === 0;
}
validate43.evaluated = { props: { change_id: true }, dynamicProps: false, dynamicItems: false };

export const getNodePanelPath = validate44;
const schema55 = {
  type: 'object',
  required: ['node'],
  properties: {
    node: {
      description: 'The name of a node.',
      type: 'string',
      pattern: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$',
      'x-expected': 'up to 64 letters and digits, and between them ".", "_" and "-"',
      examples: ['host-1'],
    },
  },
};
const pattern92 = new RegExp('^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$', 'u');

function validate44(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate44.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.node === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'node' },
        message: "must have required property '" + 'node' + "'",
        schema: schema55.required,
        parentSchema: schema55,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.node !== undefined) {
      let data0 = data.node;
      if (typeof data0 === 'string') {
        if (!pattern92.test(data0)) {
          const err1 = {
            instancePath: instancePath + '/node',
            schemaPath: '#/properties/node/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$' },
            message: 'must match pattern "' + '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$' + '"',
            schema: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$',
            parentSchema: schema55.properties.node,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/node',
          schemaPath: '#/properties/node/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema55.properties.node.type,
          parentSchema: schema55.properties.node,
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
      schema: schema55.type,
      parentSchema: schema55,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate44.errors = vErrors;
  return errors === 0;
}
validate44.evaluated = { props: { node: true }, dynamicProps: false, dynamicItems: false };

export const validators = {
  listProcesses: {},
  getVf: { path: getVfPath },
  exitVf: { path: getVfPath },
  startVfComponent: { path: getVfPath, body: startVfComponentBody },
  updateVfComponentPortByOldUrl: {
    path: updateVfComponentPortByOldUrlPath,
    body: updateVfComponentPortByOldUrlBody,
  },
  stopVfComponent: { path: updateVfComponentPortByOldUrlPath },
  updateVfComponentPort: { path: updateVfComponentPortByOldUrlPath, body: updateVfComponentPortByOldUrlBody },
  updateVfClassifierTable: { path: getVfPath, body: updateVfClassifierTableBody },
  getNfv: { path: getVfPath },
  exitNfv: { path: getVfPath },
  setNfvForwarding: { path: getVfPath, body: setNfvForwardingBody },
  updateNfvPort: { path: getVfPath, body: updateNfvPortBody },
  addNfvPatch: { path: getVfPath, body: addNfvPatchBody },
  resetNfvPatches: { path: getVfPath },
  getMirror: { path: getVfPath },
  exitMirror: { path: getVfPath },
  startMirrorComponent: { path: getVfPath, body: startMirrorComponentBody },
  stopMirrorComponent: { path: updateVfComponentPortByOldUrlPath },
  updateMirrorComponentPort: { path: updateVfComponentPortByOldUrlPath, body: updateMirrorComponentPortBody },
  getPcap: { path: getVfPath },
  exitPcap: { path: getVfPath },
  setPcapCapture: { path: getVfPath, body: setPcapCaptureBody },
  exitPrimary: { query: exitPrimaryQuery },
  getPrimaryStatus: {},
  clearPrimaryStatus: {},
  setPrimaryForwarding: { body: setNfvForwardingBody },
  updatePrimaryPort: { body: updatePrimaryPortBody },
  addPrimaryPatch: { body: addPrimaryPatchBody },
  resetPrimaryPatches: {},
  launchSecondary: { body: launchSecondaryBody },
  validateFlowRule: { path: validateFlowRulePath, body: validateFlowRuleBody },
  createFlowRule: { path: validateFlowRulePath, body: validateFlowRuleBody },
  destroyAllFlowRules: { path: validateFlowRulePath },
  destroyFlowRule: { path: destroyFlowRulePath },
  getCpuUsage: {},
  getCpuLayout: {},
  getTopology: { query: getTopologyQuery },
  streamEvents: { query: streamEventsQuery },
  getPanel: { query: getPanelQuery },
  applyPanel: { query: applyPanelQuery, body: applyPanelBody },
  planPanel: { body: applyPanelBody },
  listPanelChanges: {},
  getPanelChange: { path: getPanelChangePath },
  getPanelStatus: {},
  getDesiredPanel: { query: getPanelQuery },
  deleteDesiredPanel: {},
  listNodes: {},
  getNodePanel: { path: getNodePanelPath, query: getPanelQuery },
  putNodePanel: { path: getNodePanelPath, body: applyPanelBody },
  deleteNodePanel: { path: getNodePanelPath },
  getNodeStatus: { path: getNodePanelPath },
  getHealth: {},
  getReadiness: {},
  getMetrics: {},
  getDocumentYaml: {},
  getDocumentJson: {},
};
