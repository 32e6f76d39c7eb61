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
const schema32 = { $ref: '/schemas/VfComponentStart' };
const schema33 = {
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
        schemaPath: '/schemas/VfComponentStart/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
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
    if (data.core === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '/schemas/VfComponentStart/required',
        keyword: 'required',
        params: { missingProperty: 'core' },
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
    if (data.type === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '/schemas/VfComponentStart/required',
        keyword: 'required',
        params: { missingProperty: 'type' },
        schema: schema33.required,
        parentSchema: schema33,
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
            schemaPath: '/schemas/VfComponentStart/properties/name/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' },
            schema: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
            parentSchema: schema33.properties.name,
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
          schemaPath: '/schemas/VfComponentStart/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema33.properties.name.type,
          parentSchema: schema33.properties.name,
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
          schemaPath: '/schemas/VfComponentStart/properties/core/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema33.properties.core.type,
          parentSchema: schema33.properties.core,
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
            schemaPath: '/schemas/VfComponentStart/properties/core/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1023 },
            schema: 1023,
            parentSchema: schema33.properties.core,
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
            schemaPath: '/schemas/VfComponentStart/properties/core/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema33.properties.core,
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
          schemaPath: '/schemas/VfComponentStart/properties/type/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema33.properties.type.type,
          parentSchema: schema33.properties.type,
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
          schemaPath: '/schemas/VfComponentStart/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema33.properties.type.enum },
          schema: schema33.properties.type.enum,
          parentSchema: schema33.properties.type,
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
      schemaPath: '/schemas/VfComponentStart/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema33.type,
      parentSchema: schema33,
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
const schema34 = {
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
    if (data.name === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
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
    if (data.client_id !== undefined) {
      let data0 = data.client_id;
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + '/client_id',
          schemaPath: '#/properties/client_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema34.properties.client_id.type,
          parentSchema: schema34.properties.client_id,
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
            schema: 99,
            parentSchema: schema34.properties.client_id,
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
            schema: 1,
            parentSchema: schema34.properties.client_id,
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
            schema: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
            parentSchema: schema34.properties.name,
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
          schema: schema34.properties.name.type,
          parentSchema: schema34.properties.name,
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
      schema: schema34.type,
      parentSchema: schema34,
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
const schema35 = { $ref: '/schemas/VfComponentPortUpdate' };
const schema36 = {
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
    vlan: { $ref: '/schemas/VlanUpdate' },
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
          properties: { id: { $ref: '/schemas/VlanId' }, pcp: { $ref: '/schemas/VlanPriority' } },
        },
      },
    },
  },
};
const schema37 = {
  description: 'A VLAN id, as a number or a decimal string.',
  oneOf: [
    { type: 'integer', minimum: 0, maximum: 4095 },
    { type: 'string', pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$' },
  ],
  'x-expected': '0 to 4095',
  examples: [100],
};
const schema38 = {
  description: 'The priority code point (PCP) of a VLAN tag, as a number or a decimal string.',
  oneOf: [
    { type: 'integer', minimum: 0, maximum: 7 },
    { type: 'string', pattern: '^0*[0-7]$' },
  ],
  'x-expected': '0 to 7',
  examples: [3],
};
const schema39 = {
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
};
const pattern6 = new RegExp('^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$', 'u');
const pattern7 = new RegExp('^0*[0-7]$', 'u');
const pattern8 = new RegExp(
  '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
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
            params: { type: schema36.then.properties.vlan.type },
            schema: schema36.then.properties.vlan.type,
            parentSchema: schema36.then.properties.vlan,
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
                schema: schema36.then.properties.vlan.then.required,
                parentSchema: schema36.then.properties.vlan.then,
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
                schema: schema36.then.properties.vlan.then.required,
                parentSchema: schema36.then.properties.vlan.then,
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
              const _errs20 = errors;
              let valid7 = false;
              let passing0 = null;
              const _errs21 = errors;
              if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                const err10 = {
                  instancePath: instancePath + '/vlan/id',
                  schemaPath: '/schemas/VlanId/oneOf/0/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  schema: schema37.oneOf[0].type,
                  parentSchema: schema37.oneOf[0],
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
                    schemaPath: '/schemas/VlanId/oneOf/0/maximum',
                    keyword: 'maximum',
                    params: { comparison: '<=', limit: 4095 },
                    schema: 4095,
                    parentSchema: schema37.oneOf[0],
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
                    schemaPath: '/schemas/VlanId/oneOf/0/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    schema: 0,
                    parentSchema: schema37.oneOf[0],
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
              var _valid2 = _errs21 === errors;
              if (_valid2) {
                valid7 = true;
                passing0 = 0;
              }
              const _errs23 = errors;
              if (typeof data3 === 'string') {
                if (!pattern6.test(data3)) {
                  const err13 = {
                    instancePath: instancePath + '/vlan/id',
                    schemaPath: '/schemas/VlanId/oneOf/1/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$' },
                    schema: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$',
                    parentSchema: schema37.oneOf[1],
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
                  schemaPath: '/schemas/VlanId/oneOf/1/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema37.oneOf[1].type,
                  parentSchema: schema37.oneOf[1],
                  data: data3,
                };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
              var _valid2 = _errs23 === errors;
              if (_valid2 && valid7) {
                valid7 = false;
                passing0 = [passing0, 1];
              } else {
                if (_valid2) {
                  valid7 = true;
                  passing0 = 1;
                }
              }
              if (!valid7) {
                const err15 = {
                  instancePath: instancePath + '/vlan/id',
                  schemaPath: '/schemas/VlanId/oneOf',
                  keyword: 'oneOf',
                  params: { passingSchemas: passing0 },
                  schema: schema37.oneOf,
                  parentSchema: schema37,
                  data: data3,
                };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              } else {
                errors = _errs20;
                if (vErrors !== null) {
                  if (_errs20) {
                    vErrors.length = _errs20;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data1.pcp !== undefined) {
              let data4 = data1.pcp;
              const _errs27 = errors;
              let valid9 = false;
              let passing1 = null;
              const _errs28 = errors;
              if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                const err16 = {
                  instancePath: instancePath + '/vlan/pcp',
                  schemaPath: '/schemas/VlanPriority/oneOf/0/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  schema: schema38.oneOf[0].type,
                  parentSchema: schema38.oneOf[0],
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
                    schemaPath: '/schemas/VlanPriority/oneOf/0/maximum',
                    keyword: 'maximum',
                    params: { comparison: '<=', limit: 7 },
                    schema: 7,
                    parentSchema: schema38.oneOf[0],
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
                    schemaPath: '/schemas/VlanPriority/oneOf/0/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    schema: 0,
                    parentSchema: schema38.oneOf[0],
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
              var _valid3 = _errs28 === errors;
              if (_valid3) {
                valid9 = true;
                passing1 = 0;
              }
              const _errs30 = errors;
              if (typeof data4 === 'string') {
                if (!pattern7.test(data4)) {
                  const err19 = {
                    instancePath: instancePath + '/vlan/pcp',
                    schemaPath: '/schemas/VlanPriority/oneOf/1/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^0*[0-7]$' },
                    schema: '^0*[0-7]$',
                    parentSchema: schema38.oneOf[1],
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
                  schemaPath: '/schemas/VlanPriority/oneOf/1/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema38.oneOf[1].type,
                  parentSchema: schema38.oneOf[1],
                  data: data4,
                };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              var _valid3 = _errs30 === errors;
              if (_valid3 && valid9) {
                valid9 = false;
                passing1 = [passing1, 1];
              } else {
                if (_valid3) {
                  valid9 = true;
                  passing1 = 1;
                }
              }
              if (!valid9) {
                const err21 = {
                  instancePath: instancePath + '/vlan/pcp',
                  schemaPath: '/schemas/VlanPriority/oneOf',
                  keyword: 'oneOf',
                  params: { passingSchemas: passing1 },
                  schema: schema38.oneOf,
                  parentSchema: schema38,
                  data: data4,
                };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              } else {
                errors = _errs27;
                if (vErrors !== null) {
                  if (_errs27) {
                    vErrors.length = _errs27;
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
            schema: schema36.then.properties.vlan.if,
            parentSchema: schema36.then.properties.vlan,
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
                schema: schema36.then.properties.vlan.dependentRequired,
                parentSchema: schema36.then.properties.vlan,
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
                schema: schema36.then.properties.vlan.dependentRequired,
                parentSchema: schema36.then.properties.vlan,
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
      schema: schema36.if,
      parentSchema: schema36,
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
        schema: schema36.required,
        parentSchema: schema36,
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
        schema: schema36.required,
        parentSchema: schema36,
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
        schema: schema36.required,
        parentSchema: schema36,
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
          schema: schema36.properties.action.type,
          parentSchema: schema36.properties.action,
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
          params: { allowedValues: schema36.properties.action.enum },
          schema: schema36.properties.action.enum,
          parentSchema: schema36.properties.action,
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
            schema: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            parentSchema: schema36.properties.port,
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
          schema: schema36.properties.port.type,
          parentSchema: schema36.properties.port,
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
          schema: schema36.properties.dir.type,
          parentSchema: schema36.properties.dir,
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
          params: { allowedValues: schema36.properties.dir.enum },
          schema: schema36.properties.dir.enum,
          parentSchema: schema36.properties.dir,
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
          schemaPath: '/schemas/VlanUpdate/type',
          keyword: 'type',
          params: { type: schema39.type },
          schema: schema39.type,
          parentSchema: schema39,
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
              schemaPath: '/schemas/VlanUpdate/properties/operation/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema39.properties.operation.type,
              parentSchema: schema39.properties.operation,
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
              schemaPath: '/schemas/VlanUpdate/properties/operation/enum',
              keyword: 'enum',
              params: { allowedValues: schema39.properties.operation.enum },
              schema: schema39.properties.operation.enum,
              parentSchema: schema39.properties.operation,
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
          const _errs45 = errors;
          let valid13 = false;
          let passing2 = null;
          const _errs46 = errors;
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err38 = {
              instancePath: instancePath + '/vlan/id',
              schemaPath: '/schemas/VlanUpdate/properties/id/oneOf/0/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema39.properties.id.oneOf[0].type,
              parentSchema: schema39.properties.id.oneOf[0],
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          var _valid4 = _errs46 === errors;
          if (_valid4) {
            valid13 = true;
            passing2 = 0;
          }
          const _errs48 = errors;
          if (typeof data10 !== 'string') {
            const err39 = {
              instancePath: instancePath + '/vlan/id',
              schemaPath: '/schemas/VlanUpdate/properties/id/oneOf/1/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema39.properties.id.oneOf[1].type,
              parentSchema: schema39.properties.id.oneOf[1],
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
          var _valid4 = _errs48 === errors;
          if (_valid4 && valid13) {
            valid13 = false;
            passing2 = [passing2, 1];
          } else {
            if (_valid4) {
              valid13 = true;
              passing2 = 1;
            }
            const _errs50 = errors;
            if (data10 !== null) {
              const err40 = {
                instancePath: instancePath + '/vlan/id',
                schemaPath: '/schemas/VlanUpdate/properties/id/oneOf/2/type',
                keyword: 'type',
                params: { type: 'null' },
                schema: schema39.properties.id.oneOf[2].type,
                parentSchema: schema39.properties.id.oneOf[2],
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            var _valid4 = _errs50 === errors;
            if (_valid4 && valid13) {
              valid13 = false;
              passing2 = [passing2, 2];
            } else {
              if (_valid4) {
                valid13 = true;
                passing2 = 2;
              }
            }
          }
          if (!valid13) {
            const err41 = {
              instancePath: instancePath + '/vlan/id',
              schemaPath: '/schemas/VlanUpdate/properties/id/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing2 },
              schema: schema39.properties.id.oneOf,
              parentSchema: schema39.properties.id,
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          } else {
            errors = _errs45;
            if (vErrors !== null) {
              if (_errs45) {
                vErrors.length = _errs45;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data8.pcp !== undefined) {
          let data11 = data8.pcp;
          const _errs53 = errors;
          let valid14 = false;
          let passing3 = null;
          const _errs54 = errors;
          if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err42 = {
              instancePath: instancePath + '/vlan/pcp',
              schemaPath: '/schemas/VlanUpdate/properties/pcp/oneOf/0/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema39.properties.pcp.oneOf[0].type,
              parentSchema: schema39.properties.pcp.oneOf[0],
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
          var _valid5 = _errs54 === errors;
          if (_valid5) {
            valid14 = true;
            passing3 = 0;
          }
          const _errs56 = errors;
          if (typeof data11 !== 'string') {
            const err43 = {
              instancePath: instancePath + '/vlan/pcp',
              schemaPath: '/schemas/VlanUpdate/properties/pcp/oneOf/1/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema39.properties.pcp.oneOf[1].type,
              parentSchema: schema39.properties.pcp.oneOf[1],
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
          var _valid5 = _errs56 === errors;
          if (_valid5 && valid14) {
            valid14 = false;
            passing3 = [passing3, 1];
          } else {
            if (_valid5) {
              valid14 = true;
              passing3 = 1;
            }
            const _errs58 = errors;
            if (data11 !== null) {
              const err44 = {
                instancePath: instancePath + '/vlan/pcp',
                schemaPath: '/schemas/VlanUpdate/properties/pcp/oneOf/2/type',
                keyword: 'type',
                params: { type: 'null' },
                schema: schema39.properties.pcp.oneOf[2].type,
                parentSchema: schema39.properties.pcp.oneOf[2],
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
            var _valid5 = _errs58 === errors;
            if (_valid5 && valid14) {
              valid14 = false;
              passing3 = [passing3, 2];
            } else {
              if (_valid5) {
                valid14 = true;
                passing3 = 2;
              }
            }
          }
          if (!valid14) {
            const err45 = {
              instancePath: instancePath + '/vlan/pcp',
              schemaPath: '/schemas/VlanUpdate/properties/pcp/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing3 },
              schema: schema39.properties.pcp.oneOf,
              parentSchema: schema39.properties.pcp,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          } else {
            errors = _errs53;
            if (vErrors !== null) {
              if (_errs53) {
                vErrors.length = _errs53;
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
      schema: schema36.type,
      parentSchema: schema36,
      data,
    };
    if (vErrors === null) {
      vErrors = [err46];
    } else {
      vErrors.push(err46);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

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
  if (!validate24(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
    errors = vErrors.length;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const updateVfClassifierTableBody = validate26;
const schema40 = { $ref: '/schemas/ClassifierTableUpdate' };
const schema41 = {
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
    properties: { vlan: { $ref: '/schemas/ClassifierVlanId' } },
  },
};
const schema42 = {
  description:
    'The VLAN id of a classifier entry, as a number or a decimal string. In spp_vf, 4095 means no VLAN id.',
  oneOf: [
    { type: 'integer', minimum: 0, maximum: 4094 },
    { type: 'string', pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-4])$' },
  ],
  'x-expected': '0 to 4094; 4095 is taken for no VLAN id',
  examples: [100],
};
const pattern9 = new RegExp('^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-4])$', 'u');
const pattern10 = new RegExp(
  '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
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
          schema: schema41.then.required,
          parentSchema: schema41.then,
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
        const _errs10 = errors;
        let valid4 = false;
        let passing0 = null;
        const _errs11 = errors;
        if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
          const err4 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '/schemas/ClassifierVlanId/oneOf/0/type',
            keyword: 'type',
            params: { type: 'integer' },
            schema: schema42.oneOf[0].type,
            parentSchema: schema42.oneOf[0],
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
              schemaPath: '/schemas/ClassifierVlanId/oneOf/0/maximum',
              keyword: 'maximum',
              params: { comparison: '<=', limit: 4094 },
              schema: 4094,
              parentSchema: schema42.oneOf[0],
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
              schemaPath: '/schemas/ClassifierVlanId/oneOf/0/minimum',
              keyword: 'minimum',
              params: { comparison: '>=', limit: 0 },
              schema: 0,
              parentSchema: schema42.oneOf[0],
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
        var _valid1 = _errs11 === errors;
        if (_valid1) {
          valid4 = true;
          passing0 = 0;
        }
        const _errs13 = errors;
        if (typeof data1 === 'string') {
          if (!pattern9.test(data1)) {
            const err7 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '/schemas/ClassifierVlanId/oneOf/1/pattern',
              keyword: 'pattern',
              params: { pattern: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-4])$' },
              schema: '^0*([0-9]|[1-9][0-9]{1,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-4])$',
              parentSchema: schema42.oneOf[1],
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
            schemaPath: '/schemas/ClassifierVlanId/oneOf/1/type',
            keyword: 'type',
            params: { type: 'string' },
            schema: schema42.oneOf[1].type,
            parentSchema: schema42.oneOf[1],
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        var _valid1 = _errs13 === errors;
        if (_valid1 && valid4) {
          valid4 = false;
          passing0 = [passing0, 1];
        } else {
          if (_valid1) {
            valid4 = true;
            passing0 = 1;
          }
        }
        if (!valid4) {
          const err9 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '/schemas/ClassifierVlanId/oneOf',
            keyword: 'oneOf',
            params: { passingSchemas: passing0 },
            schema: schema42.oneOf,
            parentSchema: schema42,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        } else {
          errors = _errs10;
          if (vErrors !== null) {
            if (_errs10) {
              vErrors.length = _errs10;
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
      schema: schema41.if,
      parentSchema: schema41,
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
        schema: schema41.required,
        parentSchema: schema41,
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
        schema: schema41.required,
        parentSchema: schema41,
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
        schema: schema41.required,
        parentSchema: schema41,
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
        schema: schema41.required,
        parentSchema: schema41,
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
          schema: schema41.properties.action.type,
          parentSchema: schema41.properties.action,
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
          params: { allowedValues: schema41.properties.action.enum },
          schema: schema41.properties.action.enum,
          parentSchema: schema41.properties.action,
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
          schema: schema41.properties.type.type,
          parentSchema: schema41.properties.type,
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
          params: { allowedValues: schema41.properties.type.enum },
          schema: schema41.properties.type.enum,
          parentSchema: schema41.properties.type,
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
      const _errs20 = errors;
      let valid6 = false;
      let passing1 = null;
      const _errs21 = errors;
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err19 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '#/properties/vlan/oneOf/0/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema41.properties.vlan.oneOf[0].type,
          parentSchema: schema41.properties.vlan.oneOf[0],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      var _valid2 = _errs21 === errors;
      if (_valid2) {
        valid6 = true;
        passing1 = 0;
      }
      const _errs23 = errors;
      if (typeof data4 !== 'string') {
        const err20 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '#/properties/vlan/oneOf/1/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema41.properties.vlan.oneOf[1].type,
          parentSchema: schema41.properties.vlan.oneOf[1],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      var _valid2 = _errs23 === errors;
      if (_valid2 && valid6) {
        valid6 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid2) {
          valid6 = true;
          passing1 = 1;
        }
        const _errs25 = errors;
        if (data4 !== null) {
          const err21 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '#/properties/vlan/oneOf/2/type',
            keyword: 'type',
            params: { type: 'null' },
            schema: schema41.properties.vlan.oneOf[2].type,
            parentSchema: schema41.properties.vlan.oneOf[2],
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        var _valid2 = _errs25 === errors;
        if (_valid2 && valid6) {
          valid6 = false;
          passing1 = [passing1, 2];
        } else {
          if (_valid2) {
            valid6 = true;
            passing1 = 2;
          }
        }
      }
      if (!valid6) {
        const err22 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '#/properties/vlan/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing1 },
          schema: schema41.properties.vlan.oneOf,
          parentSchema: schema41.properties.vlan,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      } else {
        errors = _errs20;
        if (vErrors !== null) {
          if (_errs20) {
            vErrors.length = _errs20;
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
            schema:
              '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
            parentSchema: schema41.properties.mac_address,
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
          schema: schema41.properties.mac_address.type,
          parentSchema: schema41.properties.mac_address,
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
            schema: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            parentSchema: schema41.properties.port,
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
          schema: schema41.properties.port.type,
          parentSchema: schema41.properties.port,
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
      schema: schema41.type,
      parentSchema: schema41,
      data,
    };
    if (vErrors === null) {
      vErrors = [err27];
    } else {
      vErrors.push(err27);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

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
  if (!validate27(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
    errors = vErrors.length;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const setNfvForwardingBody = validate29;
const schema43 = { $ref: '/schemas/ForwardingUpdate' };
const schema44 = {
  description: 'Start or stop forwarding.',
  type: 'object',
  required: ['action'],
  properties: { action: { description: 'Start or stop.', type: 'string', enum: ['start', 'stop'] } },
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
        schemaPath: '/schemas/ForwardingUpdate/required',
        keyword: 'required',
        params: { missingProperty: 'action' },
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
    if (data.action !== undefined) {
      let data0 = data.action;
      if (typeof data0 !== 'string') {
        const err1 = {
          instancePath: instancePath + '/action',
          schemaPath: '/schemas/ForwardingUpdate/properties/action/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema44.properties.action.type,
          parentSchema: schema44.properties.action,
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
          schemaPath: '/schemas/ForwardingUpdate/properties/action/enum',
          keyword: 'enum',
          params: { allowedValues: schema44.properties.action.enum },
          schema: schema44.properties.action.enum,
          parentSchema: schema44.properties.action,
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
      schemaPath: '/schemas/ForwardingUpdate/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema44.type,
      parentSchema: schema44,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = { props: { action: true }, dynamicProps: false, dynamicItems: false };

export const updateNfvPortBody = validate30;
const schema45 = { $ref: '/schemas/NfvPortUpdate' };
const schema46 = {
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
        schemaPath: '/schemas/NfvPortUpdate/required',
        keyword: 'required',
        params: { missingProperty: 'action' },
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
    if (data.port === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '/schemas/NfvPortUpdate/required',
        keyword: 'required',
        params: { missingProperty: 'port' },
        schema: schema46.required,
        parentSchema: schema46,
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
          schemaPath: '/schemas/NfvPortUpdate/properties/action/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema46.properties.action.type,
          parentSchema: schema46.properties.action,
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
          schemaPath: '/schemas/NfvPortUpdate/properties/action/enum',
          keyword: 'enum',
          params: { allowedValues: schema46.properties.action.enum },
          schema: schema46.properties.action.enum,
          parentSchema: schema46.properties.action,
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
            schemaPath: '/schemas/NfvPortUpdate/properties/port/pattern',
            keyword: 'pattern',
            params: {
              pattern: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$',
            },
            schema: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$',
            parentSchema: schema46.properties.port,
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
          schemaPath: '/schemas/NfvPortUpdate/properties/port/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema46.properties.port.type,
          parentSchema: schema46.properties.port,
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
      schemaPath: '/schemas/NfvPortUpdate/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema46.type,
      parentSchema: schema46,
      data,
    };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { props: { action: true, port: true }, dynamicProps: false, dynamicItems: false };

export const addNfvPatchBody = validate31;
const schema47 = { $ref: '/schemas/Patch' };
const schema48 = {
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
    if (data.src === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '/schemas/Patch/required',
        keyword: 'required',
        params: { missingProperty: 'src' },
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
    if (data.dst === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '/schemas/Patch/required',
        keyword: 'required',
        params: { missingProperty: 'dst' },
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
    if (data.src !== undefined) {
      let data0 = data.src;
      if (typeof data0 === 'string') {
        if (!pattern13.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/src',
            schemaPath: '/schemas/Patch/properties/src/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
            },
            schema:
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
            parentSchema: schema48.properties.src,
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
          schemaPath: '/schemas/Patch/properties/src/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema48.properties.src.type,
          parentSchema: schema48.properties.src,
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
            schemaPath: '/schemas/Patch/properties/dst/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
            },
            schema:
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
            parentSchema: schema48.properties.dst,
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
          schemaPath: '/schemas/Patch/properties/dst/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema48.properties.dst.type,
          parentSchema: schema48.properties.dst,
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
      schemaPath: '/schemas/Patch/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema48.type,
      parentSchema: schema48,
      data,
    };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
validate31.evaluated = { props: { src: true, dst: true }, dynamicProps: false, dynamicItems: false };

export const startMirrorComponentBody = validate32;
const schema49 = { $ref: '/schemas/MirrorComponentStart' };
const schema50 = {
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.name === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '/schemas/MirrorComponentStart/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
        schema: schema50.required,
        parentSchema: schema50,
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
        schemaPath: '/schemas/MirrorComponentStart/required',
        keyword: 'required',
        params: { missingProperty: 'core' },
        schema: schema50.required,
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
    if (data.type === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '/schemas/MirrorComponentStart/required',
        keyword: 'required',
        params: { missingProperty: 'type' },
        schema: schema50.required,
        parentSchema: schema50,
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
            schemaPath: '/schemas/MirrorComponentStart/properties/name/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' },
            schema: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
            parentSchema: schema50.properties.name,
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
          schemaPath: '/schemas/MirrorComponentStart/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema50.properties.name.type,
          parentSchema: schema50.properties.name,
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
          schemaPath: '/schemas/MirrorComponentStart/properties/core/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema50.properties.core.type,
          parentSchema: schema50.properties.core,
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
            schemaPath: '/schemas/MirrorComponentStart/properties/core/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1023 },
            schema: 1023,
            parentSchema: schema50.properties.core,
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
            schemaPath: '/schemas/MirrorComponentStart/properties/core/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema50.properties.core,
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
          schemaPath: '/schemas/MirrorComponentStart/properties/type/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema50.properties.type.type,
          parentSchema: schema50.properties.type,
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
          schemaPath: '/schemas/MirrorComponentStart/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema50.properties.type.enum },
          schema: schema50.properties.type.enum,
          parentSchema: schema50.properties.type,
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
      schemaPath: '/schemas/MirrorComponentStart/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema50.type,
      parentSchema: schema50,
      data,
    };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
validate32.evaluated = {
  props: { name: true, core: true, type: true },
  dynamicProps: false,
  dynamicItems: false,
};

export const updateMirrorComponentPortBody = validate33;
const schema51 = { $ref: '/schemas/MirrorComponentPortUpdate' };
const schema52 = {
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
    if (data.action === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '/schemas/MirrorComponentPortUpdate/required',
        keyword: 'required',
        params: { missingProperty: 'action' },
        schema: schema52.required,
        parentSchema: schema52,
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
        schemaPath: '/schemas/MirrorComponentPortUpdate/required',
        keyword: 'required',
        params: { missingProperty: 'port' },
        schema: schema52.required,
        parentSchema: schema52,
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
        schemaPath: '/schemas/MirrorComponentPortUpdate/required',
        keyword: 'required',
        params: { missingProperty: 'dir' },
        schema: schema52.required,
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
    if (data.action !== undefined) {
      let data0 = data.action;
      if (typeof data0 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/action',
          schemaPath: '/schemas/MirrorComponentPortUpdate/properties/action/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema52.properties.action.type,
          parentSchema: schema52.properties.action,
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
          schemaPath: '/schemas/MirrorComponentPortUpdate/properties/action/enum',
          keyword: 'enum',
          params: { allowedValues: schema52.properties.action.enum },
          schema: schema52.properties.action.enum,
          parentSchema: schema52.properties.action,
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
            schemaPath: '/schemas/MirrorComponentPortUpdate/properties/port/pattern',
            keyword: 'pattern',
            params: {
              pattern: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            },
            schema: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            parentSchema: schema52.properties.port,
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
          schemaPath: '/schemas/MirrorComponentPortUpdate/properties/port/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema52.properties.port.type,
          parentSchema: schema52.properties.port,
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
          schemaPath: '/schemas/MirrorComponentPortUpdate/properties/dir/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema52.properties.dir.type,
          parentSchema: schema52.properties.dir,
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
          schemaPath: '/schemas/MirrorComponentPortUpdate/properties/dir/enum',
          keyword: 'enum',
          params: { allowedValues: schema52.properties.dir.enum },
          schema: schema52.properties.dir.enum,
          parentSchema: schema52.properties.dir,
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
      schemaPath: '/schemas/MirrorComponentPortUpdate/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema52.type,
      parentSchema: schema52,
      data,
    };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
validate33.evaluated = {
  props: { action: true, port: true, dir: true },
  dynamicProps: false,
  dynamicItems: false,
};

export const setPcapCaptureBody = validate34;
const schema53 = { $ref: '/schemas/CaptureUpdate' };
const schema54 = {
  description: 'Start or stop capturing.',
  type: 'object',
  required: ['action'],
  properties: { action: { description: 'Start or stop.', type: 'string', enum: ['start', 'stop'] } },
};

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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.action === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '/schemas/CaptureUpdate/required',
        keyword: 'required',
        params: { missingProperty: 'action' },
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
    if (data.action !== undefined) {
      let data0 = data.action;
      if (typeof data0 !== 'string') {
        const err1 = {
          instancePath: instancePath + '/action',
          schemaPath: '/schemas/CaptureUpdate/properties/action/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema54.properties.action.type,
          parentSchema: schema54.properties.action,
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
          schemaPath: '/schemas/CaptureUpdate/properties/action/enum',
          keyword: 'enum',
          params: { allowedValues: schema54.properties.action.enum },
          schema: schema54.properties.action.enum,
          parentSchema: schema54.properties.action,
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
      schemaPath: '/schemas/CaptureUpdate/type',
      keyword: 'type',
      params: { type: 'object' },
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
  validate34.errors = vErrors;
  return errors === 0;
}
validate34.evaluated = { props: { action: true }, dynamicProps: false, dynamicItems: false };

export const exitPrimaryQuery = validate35;
const schema55 = {
  type: 'object',
  required: [],
  properties: { force: { type: 'string', enum: ['true', 'false'] } },
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
    if (data.force !== undefined) {
      let data0 = data.force;
      if (typeof data0 !== 'string') {
        const err0 = {
          instancePath: instancePath + '/force',
          schemaPath: '#/properties/force/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema55.properties.force.type,
          parentSchema: schema55.properties.force,
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
          params: { allowedValues: schema55.properties.force.enum },
          schema: schema55.properties.force.enum,
          parentSchema: schema55.properties.force,
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
      schema: schema55.type,
      parentSchema: schema55,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate35.errors = vErrors;
  return errors === 0;
}
validate35.evaluated = { props: { force: true }, dynamicProps: false, dynamicItems: false };

export const updatePrimaryPortBody = validate36;
const schema56 = { $ref: '/schemas/PrimaryPortUpdate' };
const schema57 = {
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
  const _errs2 = errors;
  let valid1 = true;
  const _errs3 = errors;
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
        const _errs5 = errors;
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
        var valid2 = _errs5 === errors;
      } else {
        var valid2 = true;
      }
      if (valid2) {
        if (data.port !== undefined) {
          let data1 = data.port;
          const _errs7 = errors;
          if (errors === _errs7) {
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
          var valid2 = _errs7 === errors;
        } else {
          var valid2 = true;
        }
      }
    }
  }
  var _valid0 = _errs3 === errors;
  errors = _errs2;
  if (vErrors !== null) {
    if (_errs2) {
      vErrors.length = _errs2;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs9 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.rx === undefined) {
        const err5 = {
          instancePath,
          schemaPath: '/schemas/PrimaryPortUpdate/then/required',
          keyword: 'required',
          params: { missingProperty: 'rx' },
          schema: schema57.then.required,
          parentSchema: schema57.then,
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
          schemaPath: '/schemas/PrimaryPortUpdate/then/required',
          keyword: 'required',
          params: { missingProperty: 'tx' },
          schema: schema57.then.required,
          parentSchema: schema57.then,
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
              schemaPath: '/schemas/PrimaryPortUpdate/then/properties/rx/pattern',
              keyword: 'pattern',
              params: { pattern: '^ring:(0|[1-9][0-9]{0,4})$' },
              schema: '^ring:(0|[1-9][0-9]{0,4})$',
              parentSchema: schema57.then.properties.rx,
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
            schemaPath: '/schemas/PrimaryPortUpdate/then/properties/rx/type',
            keyword: 'type',
            params: { type: 'string' },
            schema: schema57.then.properties.rx.type,
            parentSchema: schema57.then.properties.rx,
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
              schemaPath: '/schemas/PrimaryPortUpdate/then/properties/tx/pattern',
              keyword: 'pattern',
              params: { pattern: '^ring:(0|[1-9][0-9]{0,4})$' },
              schema: '^ring:(0|[1-9][0-9]{0,4})$',
              parentSchema: schema57.then.properties.tx,
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
            schemaPath: '/schemas/PrimaryPortUpdate/then/properties/tx/type',
            keyword: 'type',
            params: { type: 'string' },
            schema: schema57.then.properties.tx.type,
            parentSchema: schema57.then.properties.tx,
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
    var _valid0 = _errs9 === errors;
    valid1 = _valid0;
  }
  if (!valid1) {
    const err11 = {
      instancePath,
      schemaPath: '/schemas/PrimaryPortUpdate/if',
      keyword: 'if',
      params: { failingKeyword: 'then' },
      schema: schema57.if,
      parentSchema: schema57,
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
        schemaPath: '/schemas/PrimaryPortUpdate/required',
        keyword: 'required',
        params: { missingProperty: 'action' },
        schema: schema57.required,
        parentSchema: schema57,
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
        schemaPath: '/schemas/PrimaryPortUpdate/required',
        keyword: 'required',
        params: { missingProperty: 'port' },
        schema: schema57.required,
        parentSchema: schema57,
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
          schemaPath: '/schemas/PrimaryPortUpdate/properties/action/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema57.properties.action.type,
          parentSchema: schema57.properties.action,
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
          schemaPath: '/schemas/PrimaryPortUpdate/properties/action/enum',
          keyword: 'enum',
          params: { allowedValues: schema57.properties.action.enum },
          schema: schema57.properties.action.enum,
          parentSchema: schema57.properties.action,
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
            schemaPath: '/schemas/PrimaryPortUpdate/properties/port/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(ring:(0|[1-9][0-9]{0,4})|pipe:(0|[1-9][0-9]{0,2})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
            },
            schema:
              '^(ring:(0|[1-9][0-9]{0,4})|pipe:(0|[1-9][0-9]{0,2})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
            parentSchema: schema57.properties.port,
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
          schemaPath: '/schemas/PrimaryPortUpdate/properties/port/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema57.properties.port.type,
          parentSchema: schema57.properties.port,
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
          schemaPath: '/schemas/PrimaryPortUpdate/properties/rx/type',
          keyword: 'type',
          params: { type: schema57.properties.rx.type },
          schema: schema57.properties.rx.type,
          parentSchema: schema57.properties.rx,
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
          schemaPath: '/schemas/PrimaryPortUpdate/properties/tx/type',
          keyword: 'type',
          params: { type: schema57.properties.tx.type },
          schema: schema57.properties.tx.type,
          parentSchema: schema57.properties.tx,
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
      schemaPath: '/schemas/PrimaryPortUpdate/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema57.type,
      parentSchema: schema57,
      data,
    };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate36.errors = vErrors;
  return errors === 0;
}
validate36.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const addPrimaryPatchBody = validate37;
const schema58 = { $ref: '/schemas/PrimaryPatch' };
const schema59 = {
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
    if (data.src === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '/schemas/PrimaryPatch/required',
        keyword: 'required',
        params: { missingProperty: 'src' },
        schema: schema59.required,
        parentSchema: schema59,
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
        schemaPath: '/schemas/PrimaryPatch/required',
        keyword: 'required',
        params: { missingProperty: 'dst' },
        schema: schema59.required,
        parentSchema: schema59,
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
            schemaPath: '/schemas/PrimaryPatch/properties/src/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
            },
            schema:
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
            parentSchema: schema59.properties.src,
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
          schemaPath: '/schemas/PrimaryPatch/properties/src/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema59.properties.src.type,
          parentSchema: schema59.properties.src,
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
            schemaPath: '/schemas/PrimaryPatch/properties/dst/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
            },
            schema:
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
            parentSchema: schema59.properties.dst,
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
          schemaPath: '/schemas/PrimaryPatch/properties/dst/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema59.properties.dst.type,
          parentSchema: schema59.properties.dst,
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
      schemaPath: '/schemas/PrimaryPatch/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema59.type,
      parentSchema: schema59,
      data,
    };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate37.errors = vErrors;
  return errors === 0;
}
validate37.evaluated = { props: { src: true, dst: true }, dynamicProps: false, dynamicItems: false };

export const launchSecondaryBody = validate38;
const schema60 = { $ref: '/schemas/Launch' };
const schema61 = {
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
    eal: { $ref: '/schemas/EalOptions' },
    app: { $ref: '/schemas/ProgramOptions' },
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
const schema66 = {
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
};
const pattern23 = new RegExp('^0*[1-9][0-9]?$', 'u');
const pattern24 = new RegExp('^(?!-)[!-~]{1,256}$', 'u');
const pattern38 = new RegExp('^$', 'u');
const schema62 = {
  description:
    'Options of the DPDK environment abstraction layer (EAL). `--proc-type` and at least one of `-c`, `-l` and `--lcores`\nare required.\n',
  type: 'object',
  additionalProperties: false,
  required: ['--proc-type'],
  if: {
    required: ['-c'],
    properties: { '-c': { $ref: '/schemas/OptionValue' } },
    additionalProperties: true,
  },
  else: {
    if: {
      required: ['--lcores'],
      properties: { '--lcores': { $ref: '/schemas/OptionValue' } },
      additionalProperties: true,
    },
    else: {
      required: ['-l'],
      properties: { '-l': { $ref: '/schemas/OptionValue' } },
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
};
const schema63 = {
  description: 'The value of an option. The value has no spaces and does not begin with a hyphen.',
  oneOf: [
    { type: 'string', pattern: '^(?!-)[!-~]{1,256}$' },
    { type: 'integer', minimum: 0, maximum: 9007199254740991 },
  ],
  'x-expected': 'a value of printable ASCII without spaces that does not begin with a hyphen',
};
const func1 = Object.prototype.hasOwnProperty;

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
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    let missing0;
    if (data['-c'] === undefined && (missing0 = '-c')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data['-c'] !== undefined) {
        let data0 = data['-c'];
        const _errs6 = errors;
        let valid3 = false;
        let passing0 = null;
        const _errs7 = errors;
        if (errors === _errs7) {
          if (typeof data0 === 'string') {
            if (!pattern24.test(data0)) {
              const err1 = {};
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
          } else {
            const err2 = {};
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        var _valid1 = _errs7 === errors;
        if (_valid1) {
          valid3 = true;
          passing0 = 0;
        }
        const _errs9 = errors;
        if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
          const err3 = {};
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (errors === _errs9) {
          if (typeof data0 == 'number' && isFinite(data0)) {
            if (data0 > 9007199254740991 || isNaN(data0)) {
              const err4 = {};
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            } else {
              if (data0 < 0 || isNaN(data0)) {
                const err5 = {};
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        var _valid1 = _errs9 === errors;
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
          const err6 = {};
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        } else {
          errors = _errs6;
          if (vErrors !== null) {
            if (_errs6) {
              vErrors.length = _errs6;
            } else {
              vErrors = null;
            }
          }
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
  if (!_valid0) {
    const _errs11 = errors;
    const _errs12 = errors;
    let valid4 = true;
    const _errs13 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing1;
      if (data['--lcores'] === undefined && (missing1 = '--lcores')) {
        const err7 = {};
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      } else {
        if (data['--lcores'] !== undefined) {
          let data1 = data['--lcores'];
          const _errs17 = errors;
          let valid7 = false;
          let passing1 = null;
          const _errs18 = errors;
          if (errors === _errs18) {
            if (typeof data1 === 'string') {
              if (!pattern24.test(data1)) {
                const err8 = {};
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            } else {
              const err9 = {};
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          }
          var _valid3 = _errs18 === errors;
          if (_valid3) {
            valid7 = true;
            passing1 = 0;
          }
          const _errs20 = errors;
          if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
            const err10 = {};
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (errors === _errs20) {
            if (typeof data1 == 'number' && isFinite(data1)) {
              if (data1 > 9007199254740991 || isNaN(data1)) {
                const err11 = {};
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              } else {
                if (data1 < 0 || isNaN(data1)) {
                  const err12 = {};
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              }
            }
          }
          var _valid3 = _errs20 === errors;
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
            const err13 = {};
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          } else {
            errors = _errs17;
            if (vErrors !== null) {
              if (_errs17) {
                vErrors.length = _errs17;
              } else {
                vErrors = null;
              }
            }
          }
        }
      }
    }
    var _valid2 = _errs13 === errors;
    errors = _errs12;
    if (vErrors !== null) {
      if (_errs12) {
        vErrors.length = _errs12;
      } else {
        vErrors = null;
      }
    }
    if (!_valid2) {
      const _errs22 = errors;
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        if (data['-l'] === undefined) {
          const err14 = {
            instancePath,
            schemaPath: '#/else/else/required',
            keyword: 'required',
            params: { missingProperty: '-l' },
            schema: schema62.else.else.required,
            parentSchema: schema62.else.else,
            data,
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data['-l'] !== undefined) {
          let data2 = data['-l'];
          const _errs26 = errors;
          let valid10 = false;
          let passing2 = null;
          const _errs27 = errors;
          if (typeof data2 === 'string') {
            if (!pattern24.test(data2)) {
              const err15 = {
                instancePath: instancePath + '/-l',
                schemaPath: '/schemas/OptionValue/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema63.oneOf[0],
                data: data2,
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
              instancePath: instancePath + '/-l',
              schemaPath: '/schemas/OptionValue/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema63.oneOf[0].type,
              parentSchema: schema63.oneOf[0],
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          var _valid4 = _errs27 === errors;
          if (_valid4) {
            valid10 = true;
            passing2 = 0;
          }
          const _errs29 = errors;
          if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
            const err17 = {
              instancePath: instancePath + '/-l',
              schemaPath: '/schemas/OptionValue/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema63.oneOf[1].type,
              parentSchema: schema63.oneOf[1],
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          if (typeof data2 == 'number' && isFinite(data2)) {
            if (data2 > 9007199254740991 || isNaN(data2)) {
              const err18 = {
                instancePath: instancePath + '/-l',
                schemaPath: '/schemas/OptionValue/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema63.oneOf[1],
                data: data2,
              };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (data2 < 0 || isNaN(data2)) {
              const err19 = {
                instancePath: instancePath + '/-l',
                schemaPath: '/schemas/OptionValue/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema63.oneOf[1],
                data: data2,
              };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          }
          var _valid4 = _errs29 === errors;
          if (_valid4 && valid10) {
            valid10 = false;
            passing2 = [passing2, 1];
          } else {
            if (_valid4) {
              valid10 = true;
              passing2 = 1;
            }
          }
          if (!valid10) {
            const err20 = {
              instancePath: instancePath + '/-l',
              schemaPath: '/schemas/OptionValue/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing2 },
              schema: schema63.oneOf,
              parentSchema: schema63,
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          } else {
            errors = _errs26;
            if (vErrors !== null) {
              if (_errs26) {
                vErrors.length = _errs26;
              } else {
                vErrors = null;
              }
            }
          }
        }
      }
      var _valid2 = _errs22 === errors;
      valid4 = _valid2;
    }
    if (!valid4) {
      const err21 = {
        instancePath,
        schemaPath: '#/else/if',
        keyword: 'if',
        params: { failingKeyword: 'else' },
        schema: schema62.else.if,
        parentSchema: schema62.else,
        data,
      };
      if (vErrors === null) {
        vErrors = [err21];
      } else {
        vErrors.push(err21);
      }
      errors++;
    }
    var _valid0 = _errs11 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err22 = {
      instancePath,
      schemaPath: '#/if',
      keyword: 'if',
      params: { failingKeyword: 'else' },
      schema: schema62.if,
      parentSchema: schema62,
      data,
    };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['--proc-type'] === undefined) {
      const err23 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: '--proc-type' },
        schema: schema62.required,
        parentSchema: schema62,
        data,
      };
      if (vErrors === null) {
        vErrors = [err23];
      } else {
        vErrors.push(err23);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema62.properties, key0)) {
        const err24 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema62,
          data,
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data['-c'] !== undefined) {
      let data3 = data['-c'];
      const _errs33 = errors;
      let valid12 = false;
      let passing3 = null;
      const _errs34 = errors;
      if (typeof data3 === 'string') {
        if (!pattern24.test(data3)) {
          const err25 = {
            instancePath: instancePath + '/-c',
            schemaPath: '#/properties/-c/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['-c'].oneOf[0],
            data: data3,
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
          instancePath: instancePath + '/-c',
          schemaPath: '#/properties/-c/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['-c'].oneOf[0].type,
          parentSchema: schema62.properties['-c'].oneOf[0],
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      var _valid5 = _errs34 === errors;
      if (_valid5) {
        valid12 = true;
        passing3 = 0;
      }
      const _errs36 = errors;
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err27 = {
          instancePath: instancePath + '/-c',
          schemaPath: '#/properties/-c/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['-c'].oneOf[1].type,
          parentSchema: schema62.properties['-c'].oneOf[1],
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          const err28 = {
            instancePath: instancePath + '/-c',
            schemaPath: '#/properties/-c/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['-c'].oneOf[1],
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err29 = {
            instancePath: instancePath + '/-c',
            schemaPath: '#/properties/-c/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['-c'].oneOf[1],
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
      var _valid5 = _errs36 === errors;
      if (_valid5 && valid12) {
        valid12 = false;
        passing3 = [passing3, 1];
      } else {
        if (_valid5) {
          valid12 = true;
          passing3 = 1;
        }
      }
      if (!valid12) {
        const err30 = {
          instancePath: instancePath + '/-c',
          schemaPath: '#/properties/-c/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing3 },
          schema: schema62.properties['-c'].oneOf,
          parentSchema: schema62.properties['-c'],
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      } else {
        errors = _errs33;
        if (vErrors !== null) {
          if (_errs33) {
            vErrors.length = _errs33;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['-l'] !== undefined) {
      let data4 = data['-l'];
      const _errs39 = errors;
      let valid13 = false;
      let passing4 = null;
      const _errs40 = errors;
      if (typeof data4 === 'string') {
        if (!pattern24.test(data4)) {
          const err31 = {
            instancePath: instancePath + '/-l',
            schemaPath: '#/properties/-l/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['-l'].oneOf[0],
            data: data4,
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
          instancePath: instancePath + '/-l',
          schemaPath: '#/properties/-l/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['-l'].oneOf[0].type,
          parentSchema: schema62.properties['-l'].oneOf[0],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
      var _valid6 = _errs40 === errors;
      if (_valid6) {
        valid13 = true;
        passing4 = 0;
      }
      const _errs42 = errors;
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err33 = {
          instancePath: instancePath + '/-l',
          schemaPath: '#/properties/-l/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['-l'].oneOf[1].type,
          parentSchema: schema62.properties['-l'].oneOf[1],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
      if (typeof data4 == 'number' && isFinite(data4)) {
        if (data4 > 9007199254740991 || isNaN(data4)) {
          const err34 = {
            instancePath: instancePath + '/-l',
            schemaPath: '#/properties/-l/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['-l'].oneOf[1],
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          const err35 = {
            instancePath: instancePath + '/-l',
            schemaPath: '#/properties/-l/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['-l'].oneOf[1],
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
      }
      var _valid6 = _errs42 === errors;
      if (_valid6 && valid13) {
        valid13 = false;
        passing4 = [passing4, 1];
      } else {
        if (_valid6) {
          valid13 = true;
          passing4 = 1;
        }
      }
      if (!valid13) {
        const err36 = {
          instancePath: instancePath + '/-l',
          schemaPath: '#/properties/-l/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing4 },
          schema: schema62.properties['-l'].oneOf,
          parentSchema: schema62.properties['-l'],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      } else {
        errors = _errs39;
        if (vErrors !== null) {
          if (_errs39) {
            vErrors.length = _errs39;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['--lcores'] !== undefined) {
      let data5 = data['--lcores'];
      const _errs45 = errors;
      let valid14 = false;
      let passing5 = null;
      const _errs46 = errors;
      if (typeof data5 === 'string') {
        if (!pattern24.test(data5)) {
          const err37 = {
            instancePath: instancePath + '/--lcores',
            schemaPath: '#/properties/--lcores/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--lcores'].oneOf[0],
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
      } else {
        const err38 = {
          instancePath: instancePath + '/--lcores',
          schemaPath: '#/properties/--lcores/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--lcores'].oneOf[0].type,
          parentSchema: schema62.properties['--lcores'].oneOf[0],
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
      var _valid7 = _errs46 === errors;
      if (_valid7) {
        valid14 = true;
        passing5 = 0;
      }
      const _errs48 = errors;
      if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        const err39 = {
          instancePath: instancePath + '/--lcores',
          schemaPath: '#/properties/--lcores/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--lcores'].oneOf[1].type,
          parentSchema: schema62.properties['--lcores'].oneOf[1],
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
      if (typeof data5 == 'number' && isFinite(data5)) {
        if (data5 > 9007199254740991 || isNaN(data5)) {
          const err40 = {
            instancePath: instancePath + '/--lcores',
            schemaPath: '#/properties/--lcores/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--lcores'].oneOf[1],
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
        if (data5 < 0 || isNaN(data5)) {
          const err41 = {
            instancePath: instancePath + '/--lcores',
            schemaPath: '#/properties/--lcores/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--lcores'].oneOf[1],
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
      }
      var _valid7 = _errs48 === errors;
      if (_valid7 && valid14) {
        valid14 = false;
        passing5 = [passing5, 1];
      } else {
        if (_valid7) {
          valid14 = true;
          passing5 = 1;
        }
      }
      if (!valid14) {
        const err42 = {
          instancePath: instancePath + '/--lcores',
          schemaPath: '#/properties/--lcores/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing5 },
          schema: schema62.properties['--lcores'].oneOf,
          parentSchema: schema62.properties['--lcores'],
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      } else {
        errors = _errs45;
        if (vErrors !== null) {
          if (_errs45) {
            vErrors.length = _errs45;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['--master-lcore'] !== undefined) {
      let data6 = data['--master-lcore'];
      const _errs51 = errors;
      let valid15 = false;
      let passing6 = null;
      const _errs52 = errors;
      if (typeof data6 === 'string') {
        if (!pattern24.test(data6)) {
          const err43 = {
            instancePath: instancePath + '/--master-lcore',
            schemaPath: '#/properties/--master-lcore/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--master-lcore'].oneOf[0],
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
      } else {
        const err44 = {
          instancePath: instancePath + '/--master-lcore',
          schemaPath: '#/properties/--master-lcore/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--master-lcore'].oneOf[0].type,
          parentSchema: schema62.properties['--master-lcore'].oneOf[0],
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
      var _valid8 = _errs52 === errors;
      if (_valid8) {
        valid15 = true;
        passing6 = 0;
      }
      const _errs54 = errors;
      if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        const err45 = {
          instancePath: instancePath + '/--master-lcore',
          schemaPath: '#/properties/--master-lcore/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--master-lcore'].oneOf[1].type,
          parentSchema: schema62.properties['--master-lcore'].oneOf[1],
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
      if (typeof data6 == 'number' && isFinite(data6)) {
        if (data6 > 9007199254740991 || isNaN(data6)) {
          const err46 = {
            instancePath: instancePath + '/--master-lcore',
            schemaPath: '#/properties/--master-lcore/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--master-lcore'].oneOf[1],
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
        if (data6 < 0 || isNaN(data6)) {
          const err47 = {
            instancePath: instancePath + '/--master-lcore',
            schemaPath: '#/properties/--master-lcore/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--master-lcore'].oneOf[1],
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
      }
      var _valid8 = _errs54 === errors;
      if (_valid8 && valid15) {
        valid15 = false;
        passing6 = [passing6, 1];
      } else {
        if (_valid8) {
          valid15 = true;
          passing6 = 1;
        }
      }
      if (!valid15) {
        const err48 = {
          instancePath: instancePath + '/--master-lcore',
          schemaPath: '#/properties/--master-lcore/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing6 },
          schema: schema62.properties['--master-lcore'].oneOf,
          parentSchema: schema62.properties['--master-lcore'],
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      } else {
        errors = _errs51;
        if (vErrors !== null) {
          if (_errs51) {
            vErrors.length = _errs51;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['-s'] !== undefined) {
      let data7 = data['-s'];
      const _errs57 = errors;
      let valid16 = false;
      let passing7 = null;
      const _errs58 = errors;
      if (typeof data7 === 'string') {
        if (!pattern24.test(data7)) {
          const err49 = {
            instancePath: instancePath + '/-s',
            schemaPath: '#/properties/-s/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['-s'].oneOf[0],
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
      } else {
        const err50 = {
          instancePath: instancePath + '/-s',
          schemaPath: '#/properties/-s/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['-s'].oneOf[0].type,
          parentSchema: schema62.properties['-s'].oneOf[0],
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
      var _valid9 = _errs58 === errors;
      if (_valid9) {
        valid16 = true;
        passing7 = 0;
      }
      const _errs60 = errors;
      if (!(typeof data7 == 'number' && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        const err51 = {
          instancePath: instancePath + '/-s',
          schemaPath: '#/properties/-s/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['-s'].oneOf[1].type,
          parentSchema: schema62.properties['-s'].oneOf[1],
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
      if (typeof data7 == 'number' && isFinite(data7)) {
        if (data7 > 9007199254740991 || isNaN(data7)) {
          const err52 = {
            instancePath: instancePath + '/-s',
            schemaPath: '#/properties/-s/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['-s'].oneOf[1],
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
        if (data7 < 0 || isNaN(data7)) {
          const err53 = {
            instancePath: instancePath + '/-s',
            schemaPath: '#/properties/-s/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['-s'].oneOf[1],
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
      var _valid9 = _errs60 === errors;
      if (_valid9 && valid16) {
        valid16 = false;
        passing7 = [passing7, 1];
      } else {
        if (_valid9) {
          valid16 = true;
          passing7 = 1;
        }
      }
      if (!valid16) {
        const err54 = {
          instancePath: instancePath + '/-s',
          schemaPath: '#/properties/-s/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing7 },
          schema: schema62.properties['-s'].oneOf,
          parentSchema: schema62.properties['-s'],
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      } else {
        errors = _errs57;
        if (vErrors !== null) {
          if (_errs57) {
            vErrors.length = _errs57;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['-b'] !== undefined) {
      let data8 = data['-b'];
      const _errs63 = errors;
      let valid17 = false;
      let passing8 = null;
      const _errs64 = errors;
      if (typeof data8 === 'string') {
        if (!pattern24.test(data8)) {
          const err55 = {
            instancePath: instancePath + '/-b',
            schemaPath: '#/properties/-b/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['-b'].oneOf[0],
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
      } else {
        const err56 = {
          instancePath: instancePath + '/-b',
          schemaPath: '#/properties/-b/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['-b'].oneOf[0].type,
          parentSchema: schema62.properties['-b'].oneOf[0],
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
      var _valid10 = _errs64 === errors;
      if (_valid10) {
        valid17 = true;
        passing8 = 0;
      }
      const _errs66 = errors;
      if (!(typeof data8 == 'number' && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
        const err57 = {
          instancePath: instancePath + '/-b',
          schemaPath: '#/properties/-b/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['-b'].oneOf[1].type,
          parentSchema: schema62.properties['-b'].oneOf[1],
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
      if (typeof data8 == 'number' && isFinite(data8)) {
        if (data8 > 9007199254740991 || isNaN(data8)) {
          const err58 = {
            instancePath: instancePath + '/-b',
            schemaPath: '#/properties/-b/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['-b'].oneOf[1],
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err58];
          } else {
            vErrors.push(err58);
          }
          errors++;
        }
        if (data8 < 0 || isNaN(data8)) {
          const err59 = {
            instancePath: instancePath + '/-b',
            schemaPath: '#/properties/-b/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['-b'].oneOf[1],
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
      }
      var _valid10 = _errs66 === errors;
      if (_valid10 && valid17) {
        valid17 = false;
        passing8 = [passing8, 1];
      } else {
        if (_valid10) {
          valid17 = true;
          passing8 = 1;
        }
      }
      if (!valid17) {
        const err60 = {
          instancePath: instancePath + '/-b',
          schemaPath: '#/properties/-b/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing8 },
          schema: schema62.properties['-b'].oneOf,
          parentSchema: schema62.properties['-b'],
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      } else {
        errors = _errs63;
        if (vErrors !== null) {
          if (_errs63) {
            vErrors.length = _errs63;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['--pci-blacklist'] !== undefined) {
      let data9 = data['--pci-blacklist'];
      const _errs69 = errors;
      let valid18 = false;
      let passing9 = null;
      const _errs70 = errors;
      if (typeof data9 === 'string') {
        if (!pattern24.test(data9)) {
          const err61 = {
            instancePath: instancePath + '/--pci-blacklist',
            schemaPath: '#/properties/--pci-blacklist/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--pci-blacklist'].oneOf[0],
            data: data9,
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
          instancePath: instancePath + '/--pci-blacklist',
          schemaPath: '#/properties/--pci-blacklist/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--pci-blacklist'].oneOf[0].type,
          parentSchema: schema62.properties['--pci-blacklist'].oneOf[0],
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
      var _valid11 = _errs70 === errors;
      if (_valid11) {
        valid18 = true;
        passing9 = 0;
      }
      const _errs72 = errors;
      if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        const err63 = {
          instancePath: instancePath + '/--pci-blacklist',
          schemaPath: '#/properties/--pci-blacklist/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--pci-blacklist'].oneOf[1].type,
          parentSchema: schema62.properties['--pci-blacklist'].oneOf[1],
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
      if (typeof data9 == 'number' && isFinite(data9)) {
        if (data9 > 9007199254740991 || isNaN(data9)) {
          const err64 = {
            instancePath: instancePath + '/--pci-blacklist',
            schemaPath: '#/properties/--pci-blacklist/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--pci-blacklist'].oneOf[1],
            data: data9,
          };
          if (vErrors === null) {
            vErrors = [err64];
          } else {
            vErrors.push(err64);
          }
          errors++;
        }
        if (data9 < 0 || isNaN(data9)) {
          const err65 = {
            instancePath: instancePath + '/--pci-blacklist',
            schemaPath: '#/properties/--pci-blacklist/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--pci-blacklist'].oneOf[1],
            data: data9,
          };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
      }
      var _valid11 = _errs72 === errors;
      if (_valid11 && valid18) {
        valid18 = false;
        passing9 = [passing9, 1];
      } else {
        if (_valid11) {
          valid18 = true;
          passing9 = 1;
        }
      }
      if (!valid18) {
        const err66 = {
          instancePath: instancePath + '/--pci-blacklist',
          schemaPath: '#/properties/--pci-blacklist/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing9 },
          schema: schema62.properties['--pci-blacklist'].oneOf,
          parentSchema: schema62.properties['--pci-blacklist'],
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
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
    if (data['-w'] !== undefined) {
      let data10 = data['-w'];
      const _errs75 = errors;
      let valid19 = false;
      let passing10 = null;
      const _errs76 = errors;
      if (typeof data10 === 'string') {
        if (!pattern24.test(data10)) {
          const err67 = {
            instancePath: instancePath + '/-w',
            schemaPath: '#/properties/-w/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['-w'].oneOf[0],
            data: data10,
          };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
      } else {
        const err68 = {
          instancePath: instancePath + '/-w',
          schemaPath: '#/properties/-w/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['-w'].oneOf[0].type,
          parentSchema: schema62.properties['-w'].oneOf[0],
          data: data10,
        };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
      var _valid12 = _errs76 === errors;
      if (_valid12) {
        valid19 = true;
        passing10 = 0;
      }
      const _errs78 = errors;
      if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        const err69 = {
          instancePath: instancePath + '/-w',
          schemaPath: '#/properties/-w/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['-w'].oneOf[1].type,
          parentSchema: schema62.properties['-w'].oneOf[1],
          data: data10,
        };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
      if (typeof data10 == 'number' && isFinite(data10)) {
        if (data10 > 9007199254740991 || isNaN(data10)) {
          const err70 = {
            instancePath: instancePath + '/-w',
            schemaPath: '#/properties/-w/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['-w'].oneOf[1],
            data: data10,
          };
          if (vErrors === null) {
            vErrors = [err70];
          } else {
            vErrors.push(err70);
          }
          errors++;
        }
        if (data10 < 0 || isNaN(data10)) {
          const err71 = {
            instancePath: instancePath + '/-w',
            schemaPath: '#/properties/-w/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['-w'].oneOf[1],
            data: data10,
          };
          if (vErrors === null) {
            vErrors = [err71];
          } else {
            vErrors.push(err71);
          }
          errors++;
        }
      }
      var _valid12 = _errs78 === errors;
      if (_valid12 && valid19) {
        valid19 = false;
        passing10 = [passing10, 1];
      } else {
        if (_valid12) {
          valid19 = true;
          passing10 = 1;
        }
      }
      if (!valid19) {
        const err72 = {
          instancePath: instancePath + '/-w',
          schemaPath: '#/properties/-w/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing10 },
          schema: schema62.properties['-w'].oneOf,
          parentSchema: schema62.properties['-w'],
          data: data10,
        };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
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
    if (data['--pci-whitelist'] !== undefined) {
      let data11 = data['--pci-whitelist'];
      const _errs81 = errors;
      let valid20 = false;
      let passing11 = null;
      const _errs82 = errors;
      if (typeof data11 === 'string') {
        if (!pattern24.test(data11)) {
          const err73 = {
            instancePath: instancePath + '/--pci-whitelist',
            schemaPath: '#/properties/--pci-whitelist/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--pci-whitelist'].oneOf[0],
            data: data11,
          };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      } else {
        const err74 = {
          instancePath: instancePath + '/--pci-whitelist',
          schemaPath: '#/properties/--pci-whitelist/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--pci-whitelist'].oneOf[0].type,
          parentSchema: schema62.properties['--pci-whitelist'].oneOf[0],
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
      var _valid13 = _errs82 === errors;
      if (_valid13) {
        valid20 = true;
        passing11 = 0;
      }
      const _errs84 = errors;
      if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
        const err75 = {
          instancePath: instancePath + '/--pci-whitelist',
          schemaPath: '#/properties/--pci-whitelist/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--pci-whitelist'].oneOf[1].type,
          parentSchema: schema62.properties['--pci-whitelist'].oneOf[1],
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
      if (typeof data11 == 'number' && isFinite(data11)) {
        if (data11 > 9007199254740991 || isNaN(data11)) {
          const err76 = {
            instancePath: instancePath + '/--pci-whitelist',
            schemaPath: '#/properties/--pci-whitelist/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--pci-whitelist'].oneOf[1],
            data: data11,
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
        if (data11 < 0 || isNaN(data11)) {
          const err77 = {
            instancePath: instancePath + '/--pci-whitelist',
            schemaPath: '#/properties/--pci-whitelist/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--pci-whitelist'].oneOf[1],
            data: data11,
          };
          if (vErrors === null) {
            vErrors = [err77];
          } else {
            vErrors.push(err77);
          }
          errors++;
        }
      }
      var _valid13 = _errs84 === errors;
      if (_valid13 && valid20) {
        valid20 = false;
        passing11 = [passing11, 1];
      } else {
        if (_valid13) {
          valid20 = true;
          passing11 = 1;
        }
      }
      if (!valid20) {
        const err78 = {
          instancePath: instancePath + '/--pci-whitelist',
          schemaPath: '#/properties/--pci-whitelist/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing11 },
          schema: schema62.properties['--pci-whitelist'].oneOf,
          parentSchema: schema62.properties['--pci-whitelist'],
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err78];
        } else {
          vErrors.push(err78);
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
    if (data['--vdev'] !== undefined) {
      let data12 = data['--vdev'];
      const _errs87 = errors;
      let valid21 = false;
      let passing12 = null;
      const _errs88 = errors;
      if (typeof data12 === 'string') {
        if (!pattern24.test(data12)) {
          const err79 = {
            instancePath: instancePath + '/--vdev',
            schemaPath: '#/properties/--vdev/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--vdev'].oneOf[0],
            data: data12,
          };
          if (vErrors === null) {
            vErrors = [err79];
          } else {
            vErrors.push(err79);
          }
          errors++;
        }
      } else {
        const err80 = {
          instancePath: instancePath + '/--vdev',
          schemaPath: '#/properties/--vdev/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--vdev'].oneOf[0].type,
          parentSchema: schema62.properties['--vdev'].oneOf[0],
          data: data12,
        };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
      var _valid14 = _errs88 === errors;
      if (_valid14) {
        valid21 = true;
        passing12 = 0;
      }
      const _errs90 = errors;
      if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
        const err81 = {
          instancePath: instancePath + '/--vdev',
          schemaPath: '#/properties/--vdev/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--vdev'].oneOf[1].type,
          parentSchema: schema62.properties['--vdev'].oneOf[1],
          data: data12,
        };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
      if (typeof data12 == 'number' && isFinite(data12)) {
        if (data12 > 9007199254740991 || isNaN(data12)) {
          const err82 = {
            instancePath: instancePath + '/--vdev',
            schemaPath: '#/properties/--vdev/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--vdev'].oneOf[1],
            data: data12,
          };
          if (vErrors === null) {
            vErrors = [err82];
          } else {
            vErrors.push(err82);
          }
          errors++;
        }
        if (data12 < 0 || isNaN(data12)) {
          const err83 = {
            instancePath: instancePath + '/--vdev',
            schemaPath: '#/properties/--vdev/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--vdev'].oneOf[1],
            data: data12,
          };
          if (vErrors === null) {
            vErrors = [err83];
          } else {
            vErrors.push(err83);
          }
          errors++;
        }
      }
      var _valid14 = _errs90 === errors;
      if (_valid14 && valid21) {
        valid21 = false;
        passing12 = [passing12, 1];
      } else {
        if (_valid14) {
          valid21 = true;
          passing12 = 1;
        }
      }
      if (!valid21) {
        const err84 = {
          instancePath: instancePath + '/--vdev',
          schemaPath: '#/properties/--vdev/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing12 },
          schema: schema62.properties['--vdev'].oneOf,
          parentSchema: schema62.properties['--vdev'],
          data: data12,
        };
        if (vErrors === null) {
          vErrors = [err84];
        } else {
          vErrors.push(err84);
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
    if (data['-d'] !== undefined) {
      let data13 = data['-d'];
      const _errs93 = errors;
      let valid22 = false;
      let passing13 = null;
      const _errs94 = errors;
      if (typeof data13 === 'string') {
        if (!pattern24.test(data13)) {
          const err85 = {
            instancePath: instancePath + '/-d',
            schemaPath: '#/properties/-d/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['-d'].oneOf[0],
            data: data13,
          };
          if (vErrors === null) {
            vErrors = [err85];
          } else {
            vErrors.push(err85);
          }
          errors++;
        }
      } else {
        const err86 = {
          instancePath: instancePath + '/-d',
          schemaPath: '#/properties/-d/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['-d'].oneOf[0].type,
          parentSchema: schema62.properties['-d'].oneOf[0],
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err86];
        } else {
          vErrors.push(err86);
        }
        errors++;
      }
      var _valid15 = _errs94 === errors;
      if (_valid15) {
        valid22 = true;
        passing13 = 0;
      }
      const _errs96 = errors;
      if (!(typeof data13 == 'number' && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
        const err87 = {
          instancePath: instancePath + '/-d',
          schemaPath: '#/properties/-d/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['-d'].oneOf[1].type,
          parentSchema: schema62.properties['-d'].oneOf[1],
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err87];
        } else {
          vErrors.push(err87);
        }
        errors++;
      }
      if (typeof data13 == 'number' && isFinite(data13)) {
        if (data13 > 9007199254740991 || isNaN(data13)) {
          const err88 = {
            instancePath: instancePath + '/-d',
            schemaPath: '#/properties/-d/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['-d'].oneOf[1],
            data: data13,
          };
          if (vErrors === null) {
            vErrors = [err88];
          } else {
            vErrors.push(err88);
          }
          errors++;
        }
        if (data13 < 0 || isNaN(data13)) {
          const err89 = {
            instancePath: instancePath + '/-d',
            schemaPath: '#/properties/-d/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['-d'].oneOf[1],
            data: data13,
          };
          if (vErrors === null) {
            vErrors = [err89];
          } else {
            vErrors.push(err89);
          }
          errors++;
        }
      }
      var _valid15 = _errs96 === errors;
      if (_valid15 && valid22) {
        valid22 = false;
        passing13 = [passing13, 1];
      } else {
        if (_valid15) {
          valid22 = true;
          passing13 = 1;
        }
      }
      if (!valid22) {
        const err90 = {
          instancePath: instancePath + '/-d',
          schemaPath: '#/properties/-d/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing13 },
          schema: schema62.properties['-d'].oneOf,
          parentSchema: schema62.properties['-d'],
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err90];
        } else {
          vErrors.push(err90);
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
    if (data['--no-pci'] !== undefined) {
      let data14 = data['--no-pci'];
      const _errs99 = errors;
      let valid23 = false;
      let passing14 = null;
      const _errs100 = errors;
      if (typeof data14 === 'string') {
        if (!pattern38.test(data14)) {
          const err91 = {
            instancePath: instancePath + '/--no-pci',
            schemaPath: '#/properties/--no-pci/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^$' },
            schema: '^$',
            parentSchema: schema62.properties['--no-pci'].oneOf[0],
            data: data14,
          };
          if (vErrors === null) {
            vErrors = [err91];
          } else {
            vErrors.push(err91);
          }
          errors++;
        }
      } else {
        const err92 = {
          instancePath: instancePath + '/--no-pci',
          schemaPath: '#/properties/--no-pci/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--no-pci'].oneOf[0].type,
          parentSchema: schema62.properties['--no-pci'].oneOf[0],
          data: data14,
        };
        if (vErrors === null) {
          vErrors = [err92];
        } else {
          vErrors.push(err92);
        }
        errors++;
      }
      var _valid16 = _errs100 === errors;
      if (_valid16) {
        valid23 = true;
        passing14 = 0;
      }
      const _errs102 = errors;
      if (data14 !== null) {
        const err93 = {
          instancePath: instancePath + '/--no-pci',
          schemaPath: '#/properties/--no-pci/oneOf/1/type',
          keyword: 'type',
          params: { type: 'null' },
          schema: schema62.properties['--no-pci'].oneOf[1].type,
          parentSchema: schema62.properties['--no-pci'].oneOf[1],
          data: data14,
        };
        if (vErrors === null) {
          vErrors = [err93];
        } else {
          vErrors.push(err93);
        }
        errors++;
      }
      var _valid16 = _errs102 === errors;
      if (_valid16 && valid23) {
        valid23 = false;
        passing14 = [passing14, 1];
      } else {
        if (_valid16) {
          valid23 = true;
          passing14 = 1;
        }
      }
      if (!valid23) {
        const err94 = {
          instancePath: instancePath + '/--no-pci',
          schemaPath: '#/properties/--no-pci/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing14 },
          schema: schema62.properties['--no-pci'].oneOf,
          parentSchema: schema62.properties['--no-pci'],
          data: data14,
        };
        if (vErrors === null) {
          vErrors = [err94];
        } else {
          vErrors.push(err94);
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
    if (data['--proc-type'] !== undefined) {
      let data15 = data['--proc-type'];
      if (typeof data15 !== 'string') {
        const err95 = {
          instancePath: instancePath + '/--proc-type',
          schemaPath: '#/properties/--proc-type/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--proc-type'].type,
          parentSchema: schema62.properties['--proc-type'],
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err95];
        } else {
          vErrors.push(err95);
        }
        errors++;
      }
      if (!(data15 === 'secondary' || data15 === 'auto')) {
        const err96 = {
          instancePath: instancePath + '/--proc-type',
          schemaPath: '#/properties/--proc-type/enum',
          keyword: 'enum',
          params: { allowedValues: schema62.properties['--proc-type'].enum },
          schema: schema62.properties['--proc-type'].enum,
          parentSchema: schema62.properties['--proc-type'],
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err96];
        } else {
          vErrors.push(err96);
        }
        errors++;
      }
    }
    if (data['-n'] !== undefined) {
      let data16 = data['-n'];
      const _errs107 = errors;
      let valid24 = false;
      let passing15 = null;
      const _errs108 = errors;
      if (typeof data16 === 'string') {
        if (!pattern24.test(data16)) {
          const err97 = {
            instancePath: instancePath + '/-n',
            schemaPath: '#/properties/-n/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['-n'].oneOf[0],
            data: data16,
          };
          if (vErrors === null) {
            vErrors = [err97];
          } else {
            vErrors.push(err97);
          }
          errors++;
        }
      } else {
        const err98 = {
          instancePath: instancePath + '/-n',
          schemaPath: '#/properties/-n/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['-n'].oneOf[0].type,
          parentSchema: schema62.properties['-n'].oneOf[0],
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err98];
        } else {
          vErrors.push(err98);
        }
        errors++;
      }
      var _valid17 = _errs108 === errors;
      if (_valid17) {
        valid24 = true;
        passing15 = 0;
      }
      const _errs110 = errors;
      if (!(typeof data16 == 'number' && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
        const err99 = {
          instancePath: instancePath + '/-n',
          schemaPath: '#/properties/-n/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['-n'].oneOf[1].type,
          parentSchema: schema62.properties['-n'].oneOf[1],
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err99];
        } else {
          vErrors.push(err99);
        }
        errors++;
      }
      if (typeof data16 == 'number' && isFinite(data16)) {
        if (data16 > 9007199254740991 || isNaN(data16)) {
          const err100 = {
            instancePath: instancePath + '/-n',
            schemaPath: '#/properties/-n/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['-n'].oneOf[1],
            data: data16,
          };
          if (vErrors === null) {
            vErrors = [err100];
          } else {
            vErrors.push(err100);
          }
          errors++;
        }
        if (data16 < 0 || isNaN(data16)) {
          const err101 = {
            instancePath: instancePath + '/-n',
            schemaPath: '#/properties/-n/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['-n'].oneOf[1],
            data: data16,
          };
          if (vErrors === null) {
            vErrors = [err101];
          } else {
            vErrors.push(err101);
          }
          errors++;
        }
      }
      var _valid17 = _errs110 === errors;
      if (_valid17 && valid24) {
        valid24 = false;
        passing15 = [passing15, 1];
      } else {
        if (_valid17) {
          valid24 = true;
          passing15 = 1;
        }
      }
      if (!valid24) {
        const err102 = {
          instancePath: instancePath + '/-n',
          schemaPath: '#/properties/-n/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing15 },
          schema: schema62.properties['-n'].oneOf,
          parentSchema: schema62.properties['-n'],
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err102];
        } else {
          vErrors.push(err102);
        }
        errors++;
      } else {
        errors = _errs107;
        if (vErrors !== null) {
          if (_errs107) {
            vErrors.length = _errs107;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['-r'] !== undefined) {
      let data17 = data['-r'];
      const _errs113 = errors;
      let valid25 = false;
      let passing16 = null;
      const _errs114 = errors;
      if (typeof data17 === 'string') {
        if (!pattern24.test(data17)) {
          const err103 = {
            instancePath: instancePath + '/-r',
            schemaPath: '#/properties/-r/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['-r'].oneOf[0],
            data: data17,
          };
          if (vErrors === null) {
            vErrors = [err103];
          } else {
            vErrors.push(err103);
          }
          errors++;
        }
      } else {
        const err104 = {
          instancePath: instancePath + '/-r',
          schemaPath: '#/properties/-r/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['-r'].oneOf[0].type,
          parentSchema: schema62.properties['-r'].oneOf[0],
          data: data17,
        };
        if (vErrors === null) {
          vErrors = [err104];
        } else {
          vErrors.push(err104);
        }
        errors++;
      }
      var _valid18 = _errs114 === errors;
      if (_valid18) {
        valid25 = true;
        passing16 = 0;
      }
      const _errs116 = errors;
      if (!(typeof data17 == 'number' && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
        const err105 = {
          instancePath: instancePath + '/-r',
          schemaPath: '#/properties/-r/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['-r'].oneOf[1].type,
          parentSchema: schema62.properties['-r'].oneOf[1],
          data: data17,
        };
        if (vErrors === null) {
          vErrors = [err105];
        } else {
          vErrors.push(err105);
        }
        errors++;
      }
      if (typeof data17 == 'number' && isFinite(data17)) {
        if (data17 > 9007199254740991 || isNaN(data17)) {
          const err106 = {
            instancePath: instancePath + '/-r',
            schemaPath: '#/properties/-r/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['-r'].oneOf[1],
            data: data17,
          };
          if (vErrors === null) {
            vErrors = [err106];
          } else {
            vErrors.push(err106);
          }
          errors++;
        }
        if (data17 < 0 || isNaN(data17)) {
          const err107 = {
            instancePath: instancePath + '/-r',
            schemaPath: '#/properties/-r/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['-r'].oneOf[1],
            data: data17,
          };
          if (vErrors === null) {
            vErrors = [err107];
          } else {
            vErrors.push(err107);
          }
          errors++;
        }
      }
      var _valid18 = _errs116 === errors;
      if (_valid18 && valid25) {
        valid25 = false;
        passing16 = [passing16, 1];
      } else {
        if (_valid18) {
          valid25 = true;
          passing16 = 1;
        }
      }
      if (!valid25) {
        const err108 = {
          instancePath: instancePath + '/-r',
          schemaPath: '#/properties/-r/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing16 },
          schema: schema62.properties['-r'].oneOf,
          parentSchema: schema62.properties['-r'],
          data: data17,
        };
        if (vErrors === null) {
          vErrors = [err108];
        } else {
          vErrors.push(err108);
        }
        errors++;
      } else {
        errors = _errs113;
        if (vErrors !== null) {
          if (_errs113) {
            vErrors.length = _errs113;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['-m'] !== undefined) {
      let data18 = data['-m'];
      const _errs119 = errors;
      let valid26 = false;
      let passing17 = null;
      const _errs120 = errors;
      if (typeof data18 === 'string') {
        if (!pattern24.test(data18)) {
          const err109 = {
            instancePath: instancePath + '/-m',
            schemaPath: '#/properties/-m/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['-m'].oneOf[0],
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err109];
          } else {
            vErrors.push(err109);
          }
          errors++;
        }
      } else {
        const err110 = {
          instancePath: instancePath + '/-m',
          schemaPath: '#/properties/-m/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['-m'].oneOf[0].type,
          parentSchema: schema62.properties['-m'].oneOf[0],
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err110];
        } else {
          vErrors.push(err110);
        }
        errors++;
      }
      var _valid19 = _errs120 === errors;
      if (_valid19) {
        valid26 = true;
        passing17 = 0;
      }
      const _errs122 = errors;
      if (!(typeof data18 == 'number' && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
        const err111 = {
          instancePath: instancePath + '/-m',
          schemaPath: '#/properties/-m/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['-m'].oneOf[1].type,
          parentSchema: schema62.properties['-m'].oneOf[1],
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err111];
        } else {
          vErrors.push(err111);
        }
        errors++;
      }
      if (typeof data18 == 'number' && isFinite(data18)) {
        if (data18 > 9007199254740991 || isNaN(data18)) {
          const err112 = {
            instancePath: instancePath + '/-m',
            schemaPath: '#/properties/-m/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['-m'].oneOf[1],
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err112];
          } else {
            vErrors.push(err112);
          }
          errors++;
        }
        if (data18 < 0 || isNaN(data18)) {
          const err113 = {
            instancePath: instancePath + '/-m',
            schemaPath: '#/properties/-m/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['-m'].oneOf[1],
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err113];
          } else {
            vErrors.push(err113);
          }
          errors++;
        }
      }
      var _valid19 = _errs122 === errors;
      if (_valid19 && valid26) {
        valid26 = false;
        passing17 = [passing17, 1];
      } else {
        if (_valid19) {
          valid26 = true;
          passing17 = 1;
        }
      }
      if (!valid26) {
        const err114 = {
          instancePath: instancePath + '/-m',
          schemaPath: '#/properties/-m/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing17 },
          schema: schema62.properties['-m'].oneOf,
          parentSchema: schema62.properties['-m'],
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err114];
        } else {
          vErrors.push(err114);
        }
        errors++;
      } else {
        errors = _errs119;
        if (vErrors !== null) {
          if (_errs119) {
            vErrors.length = _errs119;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['--in-memory'] !== undefined) {
      let data19 = data['--in-memory'];
      const _errs125 = errors;
      let valid27 = false;
      let passing18 = null;
      const _errs126 = errors;
      if (typeof data19 === 'string') {
        if (!pattern38.test(data19)) {
          const err115 = {
            instancePath: instancePath + '/--in-memory',
            schemaPath: '#/properties/--in-memory/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^$' },
            schema: '^$',
            parentSchema: schema62.properties['--in-memory'].oneOf[0],
            data: data19,
          };
          if (vErrors === null) {
            vErrors = [err115];
          } else {
            vErrors.push(err115);
          }
          errors++;
        }
      } else {
        const err116 = {
          instancePath: instancePath + '/--in-memory',
          schemaPath: '#/properties/--in-memory/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--in-memory'].oneOf[0].type,
          parentSchema: schema62.properties['--in-memory'].oneOf[0],
          data: data19,
        };
        if (vErrors === null) {
          vErrors = [err116];
        } else {
          vErrors.push(err116);
        }
        errors++;
      }
      var _valid20 = _errs126 === errors;
      if (_valid20) {
        valid27 = true;
        passing18 = 0;
      }
      const _errs128 = errors;
      if (data19 !== null) {
        const err117 = {
          instancePath: instancePath + '/--in-memory',
          schemaPath: '#/properties/--in-memory/oneOf/1/type',
          keyword: 'type',
          params: { type: 'null' },
          schema: schema62.properties['--in-memory'].oneOf[1].type,
          parentSchema: schema62.properties['--in-memory'].oneOf[1],
          data: data19,
        };
        if (vErrors === null) {
          vErrors = [err117];
        } else {
          vErrors.push(err117);
        }
        errors++;
      }
      var _valid20 = _errs128 === errors;
      if (_valid20 && valid27) {
        valid27 = false;
        passing18 = [passing18, 1];
      } else {
        if (_valid20) {
          valid27 = true;
          passing18 = 1;
        }
      }
      if (!valid27) {
        const err118 = {
          instancePath: instancePath + '/--in-memory',
          schemaPath: '#/properties/--in-memory/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing18 },
          schema: schema62.properties['--in-memory'].oneOf,
          parentSchema: schema62.properties['--in-memory'],
          data: data19,
        };
        if (vErrors === null) {
          vErrors = [err118];
        } else {
          vErrors.push(err118);
        }
        errors++;
      } else {
        errors = _errs125;
        if (vErrors !== null) {
          if (_errs125) {
            vErrors.length = _errs125;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['--iova-mode'] !== undefined) {
      let data20 = data['--iova-mode'];
      const _errs131 = errors;
      let valid28 = false;
      let passing19 = null;
      const _errs132 = errors;
      if (typeof data20 === 'string') {
        if (!pattern24.test(data20)) {
          const err119 = {
            instancePath: instancePath + '/--iova-mode',
            schemaPath: '#/properties/--iova-mode/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--iova-mode'].oneOf[0],
            data: data20,
          };
          if (vErrors === null) {
            vErrors = [err119];
          } else {
            vErrors.push(err119);
          }
          errors++;
        }
      } else {
        const err120 = {
          instancePath: instancePath + '/--iova-mode',
          schemaPath: '#/properties/--iova-mode/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--iova-mode'].oneOf[0].type,
          parentSchema: schema62.properties['--iova-mode'].oneOf[0],
          data: data20,
        };
        if (vErrors === null) {
          vErrors = [err120];
        } else {
          vErrors.push(err120);
        }
        errors++;
      }
      var _valid21 = _errs132 === errors;
      if (_valid21) {
        valid28 = true;
        passing19 = 0;
      }
      const _errs134 = errors;
      if (!(typeof data20 == 'number' && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
        const err121 = {
          instancePath: instancePath + '/--iova-mode',
          schemaPath: '#/properties/--iova-mode/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--iova-mode'].oneOf[1].type,
          parentSchema: schema62.properties['--iova-mode'].oneOf[1],
          data: data20,
        };
        if (vErrors === null) {
          vErrors = [err121];
        } else {
          vErrors.push(err121);
        }
        errors++;
      }
      if (typeof data20 == 'number' && isFinite(data20)) {
        if (data20 > 9007199254740991 || isNaN(data20)) {
          const err122 = {
            instancePath: instancePath + '/--iova-mode',
            schemaPath: '#/properties/--iova-mode/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--iova-mode'].oneOf[1],
            data: data20,
          };
          if (vErrors === null) {
            vErrors = [err122];
          } else {
            vErrors.push(err122);
          }
          errors++;
        }
        if (data20 < 0 || isNaN(data20)) {
          const err123 = {
            instancePath: instancePath + '/--iova-mode',
            schemaPath: '#/properties/--iova-mode/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--iova-mode'].oneOf[1],
            data: data20,
          };
          if (vErrors === null) {
            vErrors = [err123];
          } else {
            vErrors.push(err123);
          }
          errors++;
        }
      }
      var _valid21 = _errs134 === errors;
      if (_valid21 && valid28) {
        valid28 = false;
        passing19 = [passing19, 1];
      } else {
        if (_valid21) {
          valid28 = true;
          passing19 = 1;
        }
      }
      if (!valid28) {
        const err124 = {
          instancePath: instancePath + '/--iova-mode',
          schemaPath: '#/properties/--iova-mode/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing19 },
          schema: schema62.properties['--iova-mode'].oneOf,
          parentSchema: schema62.properties['--iova-mode'],
          data: data20,
        };
        if (vErrors === null) {
          vErrors = [err124];
        } else {
          vErrors.push(err124);
        }
        errors++;
      } else {
        errors = _errs131;
        if (vErrors !== null) {
          if (_errs131) {
            vErrors.length = _errs131;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['--no-shconf'] !== undefined) {
      let data21 = data['--no-shconf'];
      const _errs137 = errors;
      let valid29 = false;
      let passing20 = null;
      const _errs138 = errors;
      if (typeof data21 === 'string') {
        if (!pattern38.test(data21)) {
          const err125 = {
            instancePath: instancePath + '/--no-shconf',
            schemaPath: '#/properties/--no-shconf/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^$' },
            schema: '^$',
            parentSchema: schema62.properties['--no-shconf'].oneOf[0],
            data: data21,
          };
          if (vErrors === null) {
            vErrors = [err125];
          } else {
            vErrors.push(err125);
          }
          errors++;
        }
      } else {
        const err126 = {
          instancePath: instancePath + '/--no-shconf',
          schemaPath: '#/properties/--no-shconf/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--no-shconf'].oneOf[0].type,
          parentSchema: schema62.properties['--no-shconf'].oneOf[0],
          data: data21,
        };
        if (vErrors === null) {
          vErrors = [err126];
        } else {
          vErrors.push(err126);
        }
        errors++;
      }
      var _valid22 = _errs138 === errors;
      if (_valid22) {
        valid29 = true;
        passing20 = 0;
      }
      const _errs140 = errors;
      if (data21 !== null) {
        const err127 = {
          instancePath: instancePath + '/--no-shconf',
          schemaPath: '#/properties/--no-shconf/oneOf/1/type',
          keyword: 'type',
          params: { type: 'null' },
          schema: schema62.properties['--no-shconf'].oneOf[1].type,
          parentSchema: schema62.properties['--no-shconf'].oneOf[1],
          data: data21,
        };
        if (vErrors === null) {
          vErrors = [err127];
        } else {
          vErrors.push(err127);
        }
        errors++;
      }
      var _valid22 = _errs140 === errors;
      if (_valid22 && valid29) {
        valid29 = false;
        passing20 = [passing20, 1];
      } else {
        if (_valid22) {
          valid29 = true;
          passing20 = 1;
        }
      }
      if (!valid29) {
        const err128 = {
          instancePath: instancePath + '/--no-shconf',
          schemaPath: '#/properties/--no-shconf/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing20 },
          schema: schema62.properties['--no-shconf'].oneOf,
          parentSchema: schema62.properties['--no-shconf'],
          data: data21,
        };
        if (vErrors === null) {
          vErrors = [err128];
        } else {
          vErrors.push(err128);
        }
        errors++;
      } else {
        errors = _errs137;
        if (vErrors !== null) {
          if (_errs137) {
            vErrors.length = _errs137;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['--no-huge'] !== undefined) {
      let data22 = data['--no-huge'];
      const _errs143 = errors;
      let valid30 = false;
      let passing21 = null;
      const _errs144 = errors;
      if (typeof data22 === 'string') {
        if (!pattern38.test(data22)) {
          const err129 = {
            instancePath: instancePath + '/--no-huge',
            schemaPath: '#/properties/--no-huge/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^$' },
            schema: '^$',
            parentSchema: schema62.properties['--no-huge'].oneOf[0],
            data: data22,
          };
          if (vErrors === null) {
            vErrors = [err129];
          } else {
            vErrors.push(err129);
          }
          errors++;
        }
      } else {
        const err130 = {
          instancePath: instancePath + '/--no-huge',
          schemaPath: '#/properties/--no-huge/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--no-huge'].oneOf[0].type,
          parentSchema: schema62.properties['--no-huge'].oneOf[0],
          data: data22,
        };
        if (vErrors === null) {
          vErrors = [err130];
        } else {
          vErrors.push(err130);
        }
        errors++;
      }
      var _valid23 = _errs144 === errors;
      if (_valid23) {
        valid30 = true;
        passing21 = 0;
      }
      const _errs146 = errors;
      if (data22 !== null) {
        const err131 = {
          instancePath: instancePath + '/--no-huge',
          schemaPath: '#/properties/--no-huge/oneOf/1/type',
          keyword: 'type',
          params: { type: 'null' },
          schema: schema62.properties['--no-huge'].oneOf[1].type,
          parentSchema: schema62.properties['--no-huge'].oneOf[1],
          data: data22,
        };
        if (vErrors === null) {
          vErrors = [err131];
        } else {
          vErrors.push(err131);
        }
        errors++;
      }
      var _valid23 = _errs146 === errors;
      if (_valid23 && valid30) {
        valid30 = false;
        passing21 = [passing21, 1];
      } else {
        if (_valid23) {
          valid30 = true;
          passing21 = 1;
        }
      }
      if (!valid30) {
        const err132 = {
          instancePath: instancePath + '/--no-huge',
          schemaPath: '#/properties/--no-huge/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing21 },
          schema: schema62.properties['--no-huge'].oneOf,
          parentSchema: schema62.properties['--no-huge'],
          data: data22,
        };
        if (vErrors === null) {
          vErrors = [err132];
        } else {
          vErrors.push(err132);
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
    if (data['--log-level'] !== undefined) {
      let data23 = data['--log-level'];
      const _errs149 = errors;
      let valid31 = false;
      let passing22 = null;
      const _errs150 = errors;
      if (typeof data23 === 'string') {
        if (!pattern24.test(data23)) {
          const err133 = {
            instancePath: instancePath + '/--log-level',
            schemaPath: '#/properties/--log-level/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--log-level'].oneOf[0],
            data: data23,
          };
          if (vErrors === null) {
            vErrors = [err133];
          } else {
            vErrors.push(err133);
          }
          errors++;
        }
      } else {
        const err134 = {
          instancePath: instancePath + '/--log-level',
          schemaPath: '#/properties/--log-level/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--log-level'].oneOf[0].type,
          parentSchema: schema62.properties['--log-level'].oneOf[0],
          data: data23,
        };
        if (vErrors === null) {
          vErrors = [err134];
        } else {
          vErrors.push(err134);
        }
        errors++;
      }
      var _valid24 = _errs150 === errors;
      if (_valid24) {
        valid31 = true;
        passing22 = 0;
      }
      const _errs152 = errors;
      if (!(typeof data23 == 'number' && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
        const err135 = {
          instancePath: instancePath + '/--log-level',
          schemaPath: '#/properties/--log-level/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--log-level'].oneOf[1].type,
          parentSchema: schema62.properties['--log-level'].oneOf[1],
          data: data23,
        };
        if (vErrors === null) {
          vErrors = [err135];
        } else {
          vErrors.push(err135);
        }
        errors++;
      }
      if (typeof data23 == 'number' && isFinite(data23)) {
        if (data23 > 9007199254740991 || isNaN(data23)) {
          const err136 = {
            instancePath: instancePath + '/--log-level',
            schemaPath: '#/properties/--log-level/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--log-level'].oneOf[1],
            data: data23,
          };
          if (vErrors === null) {
            vErrors = [err136];
          } else {
            vErrors.push(err136);
          }
          errors++;
        }
        if (data23 < 0 || isNaN(data23)) {
          const err137 = {
            instancePath: instancePath + '/--log-level',
            schemaPath: '#/properties/--log-level/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--log-level'].oneOf[1],
            data: data23,
          };
          if (vErrors === null) {
            vErrors = [err137];
          } else {
            vErrors.push(err137);
          }
          errors++;
        }
      }
      var _valid24 = _errs152 === errors;
      if (_valid24 && valid31) {
        valid31 = false;
        passing22 = [passing22, 1];
      } else {
        if (_valid24) {
          valid31 = true;
          passing22 = 1;
        }
      }
      if (!valid31) {
        const err138 = {
          instancePath: instancePath + '/--log-level',
          schemaPath: '#/properties/--log-level/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing22 },
          schema: schema62.properties['--log-level'].oneOf,
          parentSchema: schema62.properties['--log-level'],
          data: data23,
        };
        if (vErrors === null) {
          vErrors = [err138];
        } else {
          vErrors.push(err138);
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
    if (data['--file-prefix'] !== undefined) {
      let data24 = data['--file-prefix'];
      const _errs155 = errors;
      let valid32 = false;
      let passing23 = null;
      const _errs156 = errors;
      if (typeof data24 === 'string') {
        if (!pattern24.test(data24)) {
          const err139 = {
            instancePath: instancePath + '/--file-prefix',
            schemaPath: '#/properties/--file-prefix/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--file-prefix'].oneOf[0],
            data: data24,
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
          instancePath: instancePath + '/--file-prefix',
          schemaPath: '#/properties/--file-prefix/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--file-prefix'].oneOf[0].type,
          parentSchema: schema62.properties['--file-prefix'].oneOf[0],
          data: data24,
        };
        if (vErrors === null) {
          vErrors = [err140];
        } else {
          vErrors.push(err140);
        }
        errors++;
      }
      var _valid25 = _errs156 === errors;
      if (_valid25) {
        valid32 = true;
        passing23 = 0;
      }
      const _errs158 = errors;
      if (!(typeof data24 == 'number' && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
        const err141 = {
          instancePath: instancePath + '/--file-prefix',
          schemaPath: '#/properties/--file-prefix/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--file-prefix'].oneOf[1].type,
          parentSchema: schema62.properties['--file-prefix'].oneOf[1],
          data: data24,
        };
        if (vErrors === null) {
          vErrors = [err141];
        } else {
          vErrors.push(err141);
        }
        errors++;
      }
      if (typeof data24 == 'number' && isFinite(data24)) {
        if (data24 > 9007199254740991 || isNaN(data24)) {
          const err142 = {
            instancePath: instancePath + '/--file-prefix',
            schemaPath: '#/properties/--file-prefix/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--file-prefix'].oneOf[1],
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err142];
          } else {
            vErrors.push(err142);
          }
          errors++;
        }
        if (data24 < 0 || isNaN(data24)) {
          const err143 = {
            instancePath: instancePath + '/--file-prefix',
            schemaPath: '#/properties/--file-prefix/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--file-prefix'].oneOf[1],
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err143];
          } else {
            vErrors.push(err143);
          }
          errors++;
        }
      }
      var _valid25 = _errs158 === errors;
      if (_valid25 && valid32) {
        valid32 = false;
        passing23 = [passing23, 1];
      } else {
        if (_valid25) {
          valid32 = true;
          passing23 = 1;
        }
      }
      if (!valid32) {
        const err144 = {
          instancePath: instancePath + '/--file-prefix',
          schemaPath: '#/properties/--file-prefix/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing23 },
          schema: schema62.properties['--file-prefix'].oneOf,
          parentSchema: schema62.properties['--file-prefix'],
          data: data24,
        };
        if (vErrors === null) {
          vErrors = [err144];
        } else {
          vErrors.push(err144);
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
    if (data['--create-uio-dev'] !== undefined) {
      let data25 = data['--create-uio-dev'];
      const _errs161 = errors;
      let valid33 = false;
      let passing24 = null;
      const _errs162 = errors;
      if (typeof data25 === 'string') {
        if (!pattern38.test(data25)) {
          const err145 = {
            instancePath: instancePath + '/--create-uio-dev',
            schemaPath: '#/properties/--create-uio-dev/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^$' },
            schema: '^$',
            parentSchema: schema62.properties['--create-uio-dev'].oneOf[0],
            data: data25,
          };
          if (vErrors === null) {
            vErrors = [err145];
          } else {
            vErrors.push(err145);
          }
          errors++;
        }
      } else {
        const err146 = {
          instancePath: instancePath + '/--create-uio-dev',
          schemaPath: '#/properties/--create-uio-dev/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--create-uio-dev'].oneOf[0].type,
          parentSchema: schema62.properties['--create-uio-dev'].oneOf[0],
          data: data25,
        };
        if (vErrors === null) {
          vErrors = [err146];
        } else {
          vErrors.push(err146);
        }
        errors++;
      }
      var _valid26 = _errs162 === errors;
      if (_valid26) {
        valid33 = true;
        passing24 = 0;
      }
      const _errs164 = errors;
      if (data25 !== null) {
        const err147 = {
          instancePath: instancePath + '/--create-uio-dev',
          schemaPath: '#/properties/--create-uio-dev/oneOf/1/type',
          keyword: 'type',
          params: { type: 'null' },
          schema: schema62.properties['--create-uio-dev'].oneOf[1].type,
          parentSchema: schema62.properties['--create-uio-dev'].oneOf[1],
          data: data25,
        };
        if (vErrors === null) {
          vErrors = [err147];
        } else {
          vErrors.push(err147);
        }
        errors++;
      }
      var _valid26 = _errs164 === errors;
      if (_valid26 && valid33) {
        valid33 = false;
        passing24 = [passing24, 1];
      } else {
        if (_valid26) {
          valid33 = true;
          passing24 = 1;
        }
      }
      if (!valid33) {
        const err148 = {
          instancePath: instancePath + '/--create-uio-dev',
          schemaPath: '#/properties/--create-uio-dev/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing24 },
          schema: schema62.properties['--create-uio-dev'].oneOf,
          parentSchema: schema62.properties['--create-uio-dev'],
          data: data25,
        };
        if (vErrors === null) {
          vErrors = [err148];
        } else {
          vErrors.push(err148);
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
    if (data['--vmware-tsc-map'] !== undefined) {
      let data26 = data['--vmware-tsc-map'];
      const _errs167 = errors;
      let valid34 = false;
      let passing25 = null;
      const _errs168 = errors;
      if (typeof data26 === 'string') {
        if (!pattern38.test(data26)) {
          const err149 = {
            instancePath: instancePath + '/--vmware-tsc-map',
            schemaPath: '#/properties/--vmware-tsc-map/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^$' },
            schema: '^$',
            parentSchema: schema62.properties['--vmware-tsc-map'].oneOf[0],
            data: data26,
          };
          if (vErrors === null) {
            vErrors = [err149];
          } else {
            vErrors.push(err149);
          }
          errors++;
        }
      } else {
        const err150 = {
          instancePath: instancePath + '/--vmware-tsc-map',
          schemaPath: '#/properties/--vmware-tsc-map/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--vmware-tsc-map'].oneOf[0].type,
          parentSchema: schema62.properties['--vmware-tsc-map'].oneOf[0],
          data: data26,
        };
        if (vErrors === null) {
          vErrors = [err150];
        } else {
          vErrors.push(err150);
        }
        errors++;
      }
      var _valid27 = _errs168 === errors;
      if (_valid27) {
        valid34 = true;
        passing25 = 0;
      }
      const _errs170 = errors;
      if (data26 !== null) {
        const err151 = {
          instancePath: instancePath + '/--vmware-tsc-map',
          schemaPath: '#/properties/--vmware-tsc-map/oneOf/1/type',
          keyword: 'type',
          params: { type: 'null' },
          schema: schema62.properties['--vmware-tsc-map'].oneOf[1].type,
          parentSchema: schema62.properties['--vmware-tsc-map'].oneOf[1],
          data: data26,
        };
        if (vErrors === null) {
          vErrors = [err151];
        } else {
          vErrors.push(err151);
        }
        errors++;
      }
      var _valid27 = _errs170 === errors;
      if (_valid27 && valid34) {
        valid34 = false;
        passing25 = [passing25, 1];
      } else {
        if (_valid27) {
          valid34 = true;
          passing25 = 1;
        }
      }
      if (!valid34) {
        const err152 = {
          instancePath: instancePath + '/--vmware-tsc-map',
          schemaPath: '#/properties/--vmware-tsc-map/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing25 },
          schema: schema62.properties['--vmware-tsc-map'].oneOf,
          parentSchema: schema62.properties['--vmware-tsc-map'],
          data: data26,
        };
        if (vErrors === null) {
          vErrors = [err152];
        } else {
          vErrors.push(err152);
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
    if (data['--no-hpet'] !== undefined) {
      let data27 = data['--no-hpet'];
      const _errs173 = errors;
      let valid35 = false;
      let passing26 = null;
      const _errs174 = errors;
      if (typeof data27 === 'string') {
        if (!pattern38.test(data27)) {
          const err153 = {
            instancePath: instancePath + '/--no-hpet',
            schemaPath: '#/properties/--no-hpet/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^$' },
            schema: '^$',
            parentSchema: schema62.properties['--no-hpet'].oneOf[0],
            data: data27,
          };
          if (vErrors === null) {
            vErrors = [err153];
          } else {
            vErrors.push(err153);
          }
          errors++;
        }
      } else {
        const err154 = {
          instancePath: instancePath + '/--no-hpet',
          schemaPath: '#/properties/--no-hpet/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--no-hpet'].oneOf[0].type,
          parentSchema: schema62.properties['--no-hpet'].oneOf[0],
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err154];
        } else {
          vErrors.push(err154);
        }
        errors++;
      }
      var _valid28 = _errs174 === errors;
      if (_valid28) {
        valid35 = true;
        passing26 = 0;
      }
      const _errs176 = errors;
      if (data27 !== null) {
        const err155 = {
          instancePath: instancePath + '/--no-hpet',
          schemaPath: '#/properties/--no-hpet/oneOf/1/type',
          keyword: 'type',
          params: { type: 'null' },
          schema: schema62.properties['--no-hpet'].oneOf[1].type,
          parentSchema: schema62.properties['--no-hpet'].oneOf[1],
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err155];
        } else {
          vErrors.push(err155);
        }
        errors++;
      }
      var _valid28 = _errs176 === errors;
      if (_valid28 && valid35) {
        valid35 = false;
        passing26 = [passing26, 1];
      } else {
        if (_valid28) {
          valid35 = true;
          passing26 = 1;
        }
      }
      if (!valid35) {
        const err156 = {
          instancePath: instancePath + '/--no-hpet',
          schemaPath: '#/properties/--no-hpet/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing26 },
          schema: schema62.properties['--no-hpet'].oneOf,
          parentSchema: schema62.properties['--no-hpet'],
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err156];
        } else {
          vErrors.push(err156);
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
    if (data['--vfio-intr'] !== undefined) {
      let data28 = data['--vfio-intr'];
      const _errs179 = errors;
      let valid36 = false;
      let passing27 = null;
      const _errs180 = errors;
      if (typeof data28 === 'string') {
        if (!pattern24.test(data28)) {
          const err157 = {
            instancePath: instancePath + '/--vfio-intr',
            schemaPath: '#/properties/--vfio-intr/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--vfio-intr'].oneOf[0],
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err157];
          } else {
            vErrors.push(err157);
          }
          errors++;
        }
      } else {
        const err158 = {
          instancePath: instancePath + '/--vfio-intr',
          schemaPath: '#/properties/--vfio-intr/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--vfio-intr'].oneOf[0].type,
          parentSchema: schema62.properties['--vfio-intr'].oneOf[0],
          data: data28,
        };
        if (vErrors === null) {
          vErrors = [err158];
        } else {
          vErrors.push(err158);
        }
        errors++;
      }
      var _valid29 = _errs180 === errors;
      if (_valid29) {
        valid36 = true;
        passing27 = 0;
      }
      const _errs182 = errors;
      if (!(typeof data28 == 'number' && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
        const err159 = {
          instancePath: instancePath + '/--vfio-intr',
          schemaPath: '#/properties/--vfio-intr/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--vfio-intr'].oneOf[1].type,
          parentSchema: schema62.properties['--vfio-intr'].oneOf[1],
          data: data28,
        };
        if (vErrors === null) {
          vErrors = [err159];
        } else {
          vErrors.push(err159);
        }
        errors++;
      }
      if (typeof data28 == 'number' && isFinite(data28)) {
        if (data28 > 9007199254740991 || isNaN(data28)) {
          const err160 = {
            instancePath: instancePath + '/--vfio-intr',
            schemaPath: '#/properties/--vfio-intr/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--vfio-intr'].oneOf[1],
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err160];
          } else {
            vErrors.push(err160);
          }
          errors++;
        }
        if (data28 < 0 || isNaN(data28)) {
          const err161 = {
            instancePath: instancePath + '/--vfio-intr',
            schemaPath: '#/properties/--vfio-intr/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--vfio-intr'].oneOf[1],
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err161];
          } else {
            vErrors.push(err161);
          }
          errors++;
        }
      }
      var _valid29 = _errs182 === errors;
      if (_valid29 && valid36) {
        valid36 = false;
        passing27 = [passing27, 1];
      } else {
        if (_valid29) {
          valid36 = true;
          passing27 = 1;
        }
      }
      if (!valid36) {
        const err162 = {
          instancePath: instancePath + '/--vfio-intr',
          schemaPath: '#/properties/--vfio-intr/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing27 },
          schema: schema62.properties['--vfio-intr'].oneOf,
          parentSchema: schema62.properties['--vfio-intr'],
          data: data28,
        };
        if (vErrors === null) {
          vErrors = [err162];
        } else {
          vErrors.push(err162);
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
    if (data['--base-virtaddr'] !== undefined) {
      let data29 = data['--base-virtaddr'];
      const _errs185 = errors;
      let valid37 = false;
      let passing28 = null;
      const _errs186 = errors;
      if (typeof data29 === 'string') {
        if (!pattern24.test(data29)) {
          const err163 = {
            instancePath: instancePath + '/--base-virtaddr',
            schemaPath: '#/properties/--base-virtaddr/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--base-virtaddr'].oneOf[0],
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err163];
          } else {
            vErrors.push(err163);
          }
          errors++;
        }
      } else {
        const err164 = {
          instancePath: instancePath + '/--base-virtaddr',
          schemaPath: '#/properties/--base-virtaddr/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--base-virtaddr'].oneOf[0].type,
          parentSchema: schema62.properties['--base-virtaddr'].oneOf[0],
          data: data29,
        };
        if (vErrors === null) {
          vErrors = [err164];
        } else {
          vErrors.push(err164);
        }
        errors++;
      }
      var _valid30 = _errs186 === errors;
      if (_valid30) {
        valid37 = true;
        passing28 = 0;
      }
      const _errs188 = errors;
      if (!(typeof data29 == 'number' && !(data29 % 1) && !isNaN(data29) && isFinite(data29))) {
        const err165 = {
          instancePath: instancePath + '/--base-virtaddr',
          schemaPath: '#/properties/--base-virtaddr/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--base-virtaddr'].oneOf[1].type,
          parentSchema: schema62.properties['--base-virtaddr'].oneOf[1],
          data: data29,
        };
        if (vErrors === null) {
          vErrors = [err165];
        } else {
          vErrors.push(err165);
        }
        errors++;
      }
      if (typeof data29 == 'number' && isFinite(data29)) {
        if (data29 > 9007199254740991 || isNaN(data29)) {
          const err166 = {
            instancePath: instancePath + '/--base-virtaddr',
            schemaPath: '#/properties/--base-virtaddr/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--base-virtaddr'].oneOf[1],
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err166];
          } else {
            vErrors.push(err166);
          }
          errors++;
        }
        if (data29 < 0 || isNaN(data29)) {
          const err167 = {
            instancePath: instancePath + '/--base-virtaddr',
            schemaPath: '#/properties/--base-virtaddr/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--base-virtaddr'].oneOf[1],
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err167];
          } else {
            vErrors.push(err167);
          }
          errors++;
        }
      }
      var _valid30 = _errs188 === errors;
      if (_valid30 && valid37) {
        valid37 = false;
        passing28 = [passing28, 1];
      } else {
        if (_valid30) {
          valid37 = true;
          passing28 = 1;
        }
      }
      if (!valid37) {
        const err168 = {
          instancePath: instancePath + '/--base-virtaddr',
          schemaPath: '#/properties/--base-virtaddr/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing28 },
          schema: schema62.properties['--base-virtaddr'].oneOf,
          parentSchema: schema62.properties['--base-virtaddr'],
          data: data29,
        };
        if (vErrors === null) {
          vErrors = [err168];
        } else {
          vErrors.push(err168);
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
    if (data['--legacy-mem'] !== undefined) {
      let data30 = data['--legacy-mem'];
      const _errs191 = errors;
      let valid38 = false;
      let passing29 = null;
      const _errs192 = errors;
      if (typeof data30 === 'string') {
        if (!pattern38.test(data30)) {
          const err169 = {
            instancePath: instancePath + '/--legacy-mem',
            schemaPath: '#/properties/--legacy-mem/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^$' },
            schema: '^$',
            parentSchema: schema62.properties['--legacy-mem'].oneOf[0],
            data: data30,
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
          instancePath: instancePath + '/--legacy-mem',
          schemaPath: '#/properties/--legacy-mem/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--legacy-mem'].oneOf[0].type,
          parentSchema: schema62.properties['--legacy-mem'].oneOf[0],
          data: data30,
        };
        if (vErrors === null) {
          vErrors = [err170];
        } else {
          vErrors.push(err170);
        }
        errors++;
      }
      var _valid31 = _errs192 === errors;
      if (_valid31) {
        valid38 = true;
        passing29 = 0;
      }
      const _errs194 = errors;
      if (data30 !== null) {
        const err171 = {
          instancePath: instancePath + '/--legacy-mem',
          schemaPath: '#/properties/--legacy-mem/oneOf/1/type',
          keyword: 'type',
          params: { type: 'null' },
          schema: schema62.properties['--legacy-mem'].oneOf[1].type,
          parentSchema: schema62.properties['--legacy-mem'].oneOf[1],
          data: data30,
        };
        if (vErrors === null) {
          vErrors = [err171];
        } else {
          vErrors.push(err171);
        }
        errors++;
      }
      var _valid31 = _errs194 === errors;
      if (_valid31 && valid38) {
        valid38 = false;
        passing29 = [passing29, 1];
      } else {
        if (_valid31) {
          valid38 = true;
          passing29 = 1;
        }
      }
      if (!valid38) {
        const err172 = {
          instancePath: instancePath + '/--legacy-mem',
          schemaPath: '#/properties/--legacy-mem/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing29 },
          schema: schema62.properties['--legacy-mem'].oneOf,
          parentSchema: schema62.properties['--legacy-mem'],
          data: data30,
        };
        if (vErrors === null) {
          vErrors = [err172];
        } else {
          vErrors.push(err172);
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
    if (data['--socket-mem'] !== undefined) {
      let data31 = data['--socket-mem'];
      const _errs197 = errors;
      let valid39 = false;
      let passing30 = null;
      const _errs198 = errors;
      if (typeof data31 === 'string') {
        if (!pattern24.test(data31)) {
          const err173 = {
            instancePath: instancePath + '/--socket-mem',
            schemaPath: '#/properties/--socket-mem/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--socket-mem'].oneOf[0],
            data: data31,
          };
          if (vErrors === null) {
            vErrors = [err173];
          } else {
            vErrors.push(err173);
          }
          errors++;
        }
      } else {
        const err174 = {
          instancePath: instancePath + '/--socket-mem',
          schemaPath: '#/properties/--socket-mem/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--socket-mem'].oneOf[0].type,
          parentSchema: schema62.properties['--socket-mem'].oneOf[0],
          data: data31,
        };
        if (vErrors === null) {
          vErrors = [err174];
        } else {
          vErrors.push(err174);
        }
        errors++;
      }
      var _valid32 = _errs198 === errors;
      if (_valid32) {
        valid39 = true;
        passing30 = 0;
      }
      const _errs200 = errors;
      if (!(typeof data31 == 'number' && !(data31 % 1) && !isNaN(data31) && isFinite(data31))) {
        const err175 = {
          instancePath: instancePath + '/--socket-mem',
          schemaPath: '#/properties/--socket-mem/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--socket-mem'].oneOf[1].type,
          parentSchema: schema62.properties['--socket-mem'].oneOf[1],
          data: data31,
        };
        if (vErrors === null) {
          vErrors = [err175];
        } else {
          vErrors.push(err175);
        }
        errors++;
      }
      if (typeof data31 == 'number' && isFinite(data31)) {
        if (data31 > 9007199254740991 || isNaN(data31)) {
          const err176 = {
            instancePath: instancePath + '/--socket-mem',
            schemaPath: '#/properties/--socket-mem/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--socket-mem'].oneOf[1],
            data: data31,
          };
          if (vErrors === null) {
            vErrors = [err176];
          } else {
            vErrors.push(err176);
          }
          errors++;
        }
        if (data31 < 0 || isNaN(data31)) {
          const err177 = {
            instancePath: instancePath + '/--socket-mem',
            schemaPath: '#/properties/--socket-mem/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--socket-mem'].oneOf[1],
            data: data31,
          };
          if (vErrors === null) {
            vErrors = [err177];
          } else {
            vErrors.push(err177);
          }
          errors++;
        }
      }
      var _valid32 = _errs200 === errors;
      if (_valid32 && valid39) {
        valid39 = false;
        passing30 = [passing30, 1];
      } else {
        if (_valid32) {
          valid39 = true;
          passing30 = 1;
        }
      }
      if (!valid39) {
        const err178 = {
          instancePath: instancePath + '/--socket-mem',
          schemaPath: '#/properties/--socket-mem/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing30 },
          schema: schema62.properties['--socket-mem'].oneOf,
          parentSchema: schema62.properties['--socket-mem'],
          data: data31,
        };
        if (vErrors === null) {
          vErrors = [err178];
        } else {
          vErrors.push(err178);
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
    if (data['--socket-limit'] !== undefined) {
      let data32 = data['--socket-limit'];
      const _errs203 = errors;
      let valid40 = false;
      let passing31 = null;
      const _errs204 = errors;
      if (typeof data32 === 'string') {
        if (!pattern24.test(data32)) {
          const err179 = {
            instancePath: instancePath + '/--socket-limit',
            schemaPath: '#/properties/--socket-limit/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--socket-limit'].oneOf[0],
            data: data32,
          };
          if (vErrors === null) {
            vErrors = [err179];
          } else {
            vErrors.push(err179);
          }
          errors++;
        }
      } else {
        const err180 = {
          instancePath: instancePath + '/--socket-limit',
          schemaPath: '#/properties/--socket-limit/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--socket-limit'].oneOf[0].type,
          parentSchema: schema62.properties['--socket-limit'].oneOf[0],
          data: data32,
        };
        if (vErrors === null) {
          vErrors = [err180];
        } else {
          vErrors.push(err180);
        }
        errors++;
      }
      var _valid33 = _errs204 === errors;
      if (_valid33) {
        valid40 = true;
        passing31 = 0;
      }
      const _errs206 = errors;
      if (!(typeof data32 == 'number' && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
        const err181 = {
          instancePath: instancePath + '/--socket-limit',
          schemaPath: '#/properties/--socket-limit/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--socket-limit'].oneOf[1].type,
          parentSchema: schema62.properties['--socket-limit'].oneOf[1],
          data: data32,
        };
        if (vErrors === null) {
          vErrors = [err181];
        } else {
          vErrors.push(err181);
        }
        errors++;
      }
      if (typeof data32 == 'number' && isFinite(data32)) {
        if (data32 > 9007199254740991 || isNaN(data32)) {
          const err182 = {
            instancePath: instancePath + '/--socket-limit',
            schemaPath: '#/properties/--socket-limit/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--socket-limit'].oneOf[1],
            data: data32,
          };
          if (vErrors === null) {
            vErrors = [err182];
          } else {
            vErrors.push(err182);
          }
          errors++;
        }
        if (data32 < 0 || isNaN(data32)) {
          const err183 = {
            instancePath: instancePath + '/--socket-limit',
            schemaPath: '#/properties/--socket-limit/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--socket-limit'].oneOf[1],
            data: data32,
          };
          if (vErrors === null) {
            vErrors = [err183];
          } else {
            vErrors.push(err183);
          }
          errors++;
        }
      }
      var _valid33 = _errs206 === errors;
      if (_valid33 && valid40) {
        valid40 = false;
        passing31 = [passing31, 1];
      } else {
        if (_valid33) {
          valid40 = true;
          passing31 = 1;
        }
      }
      if (!valid40) {
        const err184 = {
          instancePath: instancePath + '/--socket-limit',
          schemaPath: '#/properties/--socket-limit/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing31 },
          schema: schema62.properties['--socket-limit'].oneOf,
          parentSchema: schema62.properties['--socket-limit'],
          data: data32,
        };
        if (vErrors === null) {
          vErrors = [err184];
        } else {
          vErrors.push(err184);
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
    if (data['--single-file-segments'] !== undefined) {
      let data33 = data['--single-file-segments'];
      const _errs209 = errors;
      let valid41 = false;
      let passing32 = null;
      const _errs210 = errors;
      if (typeof data33 === 'string') {
        if (!pattern38.test(data33)) {
          const err185 = {
            instancePath: instancePath + '/--single-file-segments',
            schemaPath: '#/properties/--single-file-segments/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^$' },
            schema: '^$',
            parentSchema: schema62.properties['--single-file-segments'].oneOf[0],
            data: data33,
          };
          if (vErrors === null) {
            vErrors = [err185];
          } else {
            vErrors.push(err185);
          }
          errors++;
        }
      } else {
        const err186 = {
          instancePath: instancePath + '/--single-file-segments',
          schemaPath: '#/properties/--single-file-segments/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--single-file-segments'].oneOf[0].type,
          parentSchema: schema62.properties['--single-file-segments'].oneOf[0],
          data: data33,
        };
        if (vErrors === null) {
          vErrors = [err186];
        } else {
          vErrors.push(err186);
        }
        errors++;
      }
      var _valid34 = _errs210 === errors;
      if (_valid34) {
        valid41 = true;
        passing32 = 0;
      }
      const _errs212 = errors;
      if (data33 !== null) {
        const err187 = {
          instancePath: instancePath + '/--single-file-segments',
          schemaPath: '#/properties/--single-file-segments/oneOf/1/type',
          keyword: 'type',
          params: { type: 'null' },
          schema: schema62.properties['--single-file-segments'].oneOf[1].type,
          parentSchema: schema62.properties['--single-file-segments'].oneOf[1],
          data: data33,
        };
        if (vErrors === null) {
          vErrors = [err187];
        } else {
          vErrors.push(err187);
        }
        errors++;
      }
      var _valid34 = _errs212 === errors;
      if (_valid34 && valid41) {
        valid41 = false;
        passing32 = [passing32, 1];
      } else {
        if (_valid34) {
          valid41 = true;
          passing32 = 1;
        }
      }
      if (!valid41) {
        const err188 = {
          instancePath: instancePath + '/--single-file-segments',
          schemaPath: '#/properties/--single-file-segments/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing32 },
          schema: schema62.properties['--single-file-segments'].oneOf,
          parentSchema: schema62.properties['--single-file-segments'],
          data: data33,
        };
        if (vErrors === null) {
          vErrors = [err188];
        } else {
          vErrors.push(err188);
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
    if (data['--huge-dir'] !== undefined) {
      let data34 = data['--huge-dir'];
      const _errs215 = errors;
      let valid42 = false;
      let passing33 = null;
      const _errs216 = errors;
      if (typeof data34 === 'string') {
        if (!pattern24.test(data34)) {
          const err189 = {
            instancePath: instancePath + '/--huge-dir',
            schemaPath: '#/properties/--huge-dir/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--huge-dir'].oneOf[0],
            data: data34,
          };
          if (vErrors === null) {
            vErrors = [err189];
          } else {
            vErrors.push(err189);
          }
          errors++;
        }
      } else {
        const err190 = {
          instancePath: instancePath + '/--huge-dir',
          schemaPath: '#/properties/--huge-dir/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--huge-dir'].oneOf[0].type,
          parentSchema: schema62.properties['--huge-dir'].oneOf[0],
          data: data34,
        };
        if (vErrors === null) {
          vErrors = [err190];
        } else {
          vErrors.push(err190);
        }
        errors++;
      }
      var _valid35 = _errs216 === errors;
      if (_valid35) {
        valid42 = true;
        passing33 = 0;
      }
      const _errs218 = errors;
      if (!(typeof data34 == 'number' && !(data34 % 1) && !isNaN(data34) && isFinite(data34))) {
        const err191 = {
          instancePath: instancePath + '/--huge-dir',
          schemaPath: '#/properties/--huge-dir/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--huge-dir'].oneOf[1].type,
          parentSchema: schema62.properties['--huge-dir'].oneOf[1],
          data: data34,
        };
        if (vErrors === null) {
          vErrors = [err191];
        } else {
          vErrors.push(err191);
        }
        errors++;
      }
      if (typeof data34 == 'number' && isFinite(data34)) {
        if (data34 > 9007199254740991 || isNaN(data34)) {
          const err192 = {
            instancePath: instancePath + '/--huge-dir',
            schemaPath: '#/properties/--huge-dir/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--huge-dir'].oneOf[1],
            data: data34,
          };
          if (vErrors === null) {
            vErrors = [err192];
          } else {
            vErrors.push(err192);
          }
          errors++;
        }
        if (data34 < 0 || isNaN(data34)) {
          const err193 = {
            instancePath: instancePath + '/--huge-dir',
            schemaPath: '#/properties/--huge-dir/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--huge-dir'].oneOf[1],
            data: data34,
          };
          if (vErrors === null) {
            vErrors = [err193];
          } else {
            vErrors.push(err193);
          }
          errors++;
        }
      }
      var _valid35 = _errs218 === errors;
      if (_valid35 && valid42) {
        valid42 = false;
        passing33 = [passing33, 1];
      } else {
        if (_valid35) {
          valid42 = true;
          passing33 = 1;
        }
      }
      if (!valid42) {
        const err194 = {
          instancePath: instancePath + '/--huge-dir',
          schemaPath: '#/properties/--huge-dir/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing33 },
          schema: schema62.properties['--huge-dir'].oneOf,
          parentSchema: schema62.properties['--huge-dir'],
          data: data34,
        };
        if (vErrors === null) {
          vErrors = [err194];
        } else {
          vErrors.push(err194);
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
    if (data['--huge-unlink'] !== undefined) {
      let data35 = data['--huge-unlink'];
      const _errs221 = errors;
      let valid43 = false;
      let passing34 = null;
      const _errs222 = errors;
      if (typeof data35 === 'string') {
        if (!pattern38.test(data35)) {
          const err195 = {
            instancePath: instancePath + '/--huge-unlink',
            schemaPath: '#/properties/--huge-unlink/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^$' },
            schema: '^$',
            parentSchema: schema62.properties['--huge-unlink'].oneOf[0],
            data: data35,
          };
          if (vErrors === null) {
            vErrors = [err195];
          } else {
            vErrors.push(err195);
          }
          errors++;
        }
      } else {
        const err196 = {
          instancePath: instancePath + '/--huge-unlink',
          schemaPath: '#/properties/--huge-unlink/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--huge-unlink'].oneOf[0].type,
          parentSchema: schema62.properties['--huge-unlink'].oneOf[0],
          data: data35,
        };
        if (vErrors === null) {
          vErrors = [err196];
        } else {
          vErrors.push(err196);
        }
        errors++;
      }
      var _valid36 = _errs222 === errors;
      if (_valid36) {
        valid43 = true;
        passing34 = 0;
      }
      const _errs224 = errors;
      if (data35 !== null) {
        const err197 = {
          instancePath: instancePath + '/--huge-unlink',
          schemaPath: '#/properties/--huge-unlink/oneOf/1/type',
          keyword: 'type',
          params: { type: 'null' },
          schema: schema62.properties['--huge-unlink'].oneOf[1].type,
          parentSchema: schema62.properties['--huge-unlink'].oneOf[1],
          data: data35,
        };
        if (vErrors === null) {
          vErrors = [err197];
        } else {
          vErrors.push(err197);
        }
        errors++;
      }
      var _valid36 = _errs224 === errors;
      if (_valid36 && valid43) {
        valid43 = false;
        passing34 = [passing34, 1];
      } else {
        if (_valid36) {
          valid43 = true;
          passing34 = 1;
        }
      }
      if (!valid43) {
        const err198 = {
          instancePath: instancePath + '/--huge-unlink',
          schemaPath: '#/properties/--huge-unlink/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing34 },
          schema: schema62.properties['--huge-unlink'].oneOf,
          parentSchema: schema62.properties['--huge-unlink'],
          data: data35,
        };
        if (vErrors === null) {
          vErrors = [err198];
        } else {
          vErrors.push(err198);
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
    if (data['--match-allocations'] !== undefined) {
      let data36 = data['--match-allocations'];
      const _errs227 = errors;
      let valid44 = false;
      let passing35 = null;
      const _errs228 = errors;
      if (typeof data36 === 'string') {
        if (!pattern38.test(data36)) {
          const err199 = {
            instancePath: instancePath + '/--match-allocations',
            schemaPath: '#/properties/--match-allocations/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^$' },
            schema: '^$',
            parentSchema: schema62.properties['--match-allocations'].oneOf[0],
            data: data36,
          };
          if (vErrors === null) {
            vErrors = [err199];
          } else {
            vErrors.push(err199);
          }
          errors++;
        }
      } else {
        const err200 = {
          instancePath: instancePath + '/--match-allocations',
          schemaPath: '#/properties/--match-allocations/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--match-allocations'].oneOf[0].type,
          parentSchema: schema62.properties['--match-allocations'].oneOf[0],
          data: data36,
        };
        if (vErrors === null) {
          vErrors = [err200];
        } else {
          vErrors.push(err200);
        }
        errors++;
      }
      var _valid37 = _errs228 === errors;
      if (_valid37) {
        valid44 = true;
        passing35 = 0;
      }
      const _errs230 = errors;
      if (data36 !== null) {
        const err201 = {
          instancePath: instancePath + '/--match-allocations',
          schemaPath: '#/properties/--match-allocations/oneOf/1/type',
          keyword: 'type',
          params: { type: 'null' },
          schema: schema62.properties['--match-allocations'].oneOf[1].type,
          parentSchema: schema62.properties['--match-allocations'].oneOf[1],
          data: data36,
        };
        if (vErrors === null) {
          vErrors = [err201];
        } else {
          vErrors.push(err201);
        }
        errors++;
      }
      var _valid37 = _errs230 === errors;
      if (_valid37 && valid44) {
        valid44 = false;
        passing35 = [passing35, 1];
      } else {
        if (_valid37) {
          valid44 = true;
          passing35 = 1;
        }
      }
      if (!valid44) {
        const err202 = {
          instancePath: instancePath + '/--match-allocations',
          schemaPath: '#/properties/--match-allocations/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing35 },
          schema: schema62.properties['--match-allocations'].oneOf,
          parentSchema: schema62.properties['--match-allocations'],
          data: data36,
        };
        if (vErrors === null) {
          vErrors = [err202];
        } else {
          vErrors.push(err202);
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
    if (data['--syslog'] !== undefined) {
      let data37 = data['--syslog'];
      const _errs233 = errors;
      let valid45 = false;
      let passing36 = null;
      const _errs234 = errors;
      if (typeof data37 === 'string') {
        if (!pattern24.test(data37)) {
          const err203 = {
            instancePath: instancePath + '/--syslog',
            schemaPath: '#/properties/--syslog/oneOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!-)[!-~]{1,256}$' },
            schema: '^(?!-)[!-~]{1,256}$',
            parentSchema: schema62.properties['--syslog'].oneOf[0],
            data: data37,
          };
          if (vErrors === null) {
            vErrors = [err203];
          } else {
            vErrors.push(err203);
          }
          errors++;
        }
      } else {
        const err204 = {
          instancePath: instancePath + '/--syslog',
          schemaPath: '#/properties/--syslog/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema62.properties['--syslog'].oneOf[0].type,
          parentSchema: schema62.properties['--syslog'].oneOf[0],
          data: data37,
        };
        if (vErrors === null) {
          vErrors = [err204];
        } else {
          vErrors.push(err204);
        }
        errors++;
      }
      var _valid38 = _errs234 === errors;
      if (_valid38) {
        valid45 = true;
        passing36 = 0;
      }
      const _errs236 = errors;
      if (!(typeof data37 == 'number' && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
        const err205 = {
          instancePath: instancePath + '/--syslog',
          schemaPath: '#/properties/--syslog/oneOf/1/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema62.properties['--syslog'].oneOf[1].type,
          parentSchema: schema62.properties['--syslog'].oneOf[1],
          data: data37,
        };
        if (vErrors === null) {
          vErrors = [err205];
        } else {
          vErrors.push(err205);
        }
        errors++;
      }
      if (typeof data37 == 'number' && isFinite(data37)) {
        if (data37 > 9007199254740991 || isNaN(data37)) {
          const err206 = {
            instancePath: instancePath + '/--syslog',
            schemaPath: '#/properties/--syslog/oneOf/1/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schema62.properties['--syslog'].oneOf[1],
            data: data37,
          };
          if (vErrors === null) {
            vErrors = [err206];
          } else {
            vErrors.push(err206);
          }
          errors++;
        }
        if (data37 < 0 || isNaN(data37)) {
          const err207 = {
            instancePath: instancePath + '/--syslog',
            schemaPath: '#/properties/--syslog/oneOf/1/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema62.properties['--syslog'].oneOf[1],
            data: data37,
          };
          if (vErrors === null) {
            vErrors = [err207];
          } else {
            vErrors.push(err207);
          }
          errors++;
        }
      }
      var _valid38 = _errs236 === errors;
      if (_valid38 && valid45) {
        valid45 = false;
        passing36 = [passing36, 1];
      } else {
        if (_valid38) {
          valid45 = true;
          passing36 = 1;
        }
      }
      if (!valid45) {
        const err208 = {
          instancePath: instancePath + '/--syslog',
          schemaPath: '#/properties/--syslog/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing36 },
          schema: schema62.properties['--syslog'].oneOf,
          parentSchema: schema62.properties['--syslog'],
          data: data37,
        };
        if (vErrors === null) {
          vErrors = [err208];
        } else {
          vErrors.push(err208);
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
  } else {
    const err209 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema62.type,
      parentSchema: schema62,
      data,
    };
    if (vErrors === null) {
      vErrors = [err209];
    } else {
      vErrors.push(err209);
    }
    errors++;
  }
  validate40.errors = vErrors;
  return errors === 0;
}
validate40.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

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
                params: { allowedValues: schema61.then.properties.app.propertyNames.enum },
                schema: schema61.then.properties.app.propertyNames.enum,
                parentSchema: schema61.then.properties.app.propertyNames,
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
                schema: schema61.then.properties.app.propertyNames,
                parentSchema: schema61.then.properties.app,
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
            schema: schema61.then.properties.app.type,
            parentSchema: schema61.then.properties.app,
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
                  params: { allowedValues: schema61.else.then.properties.app.propertyNames.enum },
                  schema: schema61.else.then.properties.app.propertyNames.enum,
                  parentSchema: schema61.else.then.properties.app.propertyNames,
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
                  schema: schema61.else.then.properties.app.propertyNames,
                  parentSchema: schema61.else.then.properties.app,
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
              schema: schema61.else.then.properties.app.type,
              parentSchema: schema61.else.then.properties.app,
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
                  params: { allowedValues: schema61.else.else.properties.app.propertyNames.enum },
                  schema: schema61.else.else.properties.app.propertyNames.enum,
                  parentSchema: schema61.else.else.properties.app.propertyNames,
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
                  schema: schema61.else.else.properties.app.propertyNames,
                  parentSchema: schema61.else.else.properties.app,
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
              schema: schema61.else.else.properties.app.type,
              parentSchema: schema61.else.else.properties.app,
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
        schema: schema61.else.if,
        parentSchema: schema61.else,
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
      schema: schema61.if,
      parentSchema: schema61,
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
        schema: schema61.required,
        parentSchema: schema61,
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
        schema: schema61.required,
        parentSchema: schema61,
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
        schema: schema61.required,
        parentSchema: schema61,
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
        schema: schema61.required,
        parentSchema: schema61,
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
          schema: schema61.properties.client_id.oneOf[0].type,
          parentSchema: schema61.properties.client_id.oneOf[0],
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
            schema: 99,
            parentSchema: schema61.properties.client_id.oneOf[0],
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
            schema: 1,
            parentSchema: schema61.properties.client_id.oneOf[0],
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
            schema: '^0*[1-9][0-9]?$',
            parentSchema: schema61.properties.client_id.oneOf[1],
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
          schema: schema61.properties.client_id.oneOf[1].type,
          parentSchema: schema61.properties.client_id.oneOf[1],
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
          schema: schema61.properties.client_id.oneOf,
          parentSchema: schema61.properties.client_id,
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
          schema: schema61.properties.proc_name.type,
          parentSchema: schema61.properties.proc_name,
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
          params: { allowedValues: schema61.properties.proc_name.enum },
          schema: schema61.properties.proc_name.enum,
          parentSchema: schema61.properties.proc_name,
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
      if (
        !validate40(data.eal, {
          instancePath: instancePath + '/eal',
          parentData: data,
          parentDataProperty: 'eal',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
        errors = vErrors.length;
      }
    }
    if (data.app !== undefined) {
      let data8 = data.app;
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        for (const key3 in data8) {
          if (!(
            key3 === '-n' ||
            key3 === '--client-id' ||
            key3 === '-s' ||
            key3 === '--vhost-client' ||
            key3 === '-c' ||
            key3 === '--out-dir' ||
            key3 === '--fsize'
          )) {
            const err29 = {
              instancePath: instancePath + '/app',
              schemaPath: '/schemas/ProgramOptions/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
              schema: false,
              parentSchema: schema66,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data8['-n'] !== undefined) {
          let data9 = data8['-n'];
          const _errs44 = errors;
          let valid14 = false;
          let passing1 = null;
          const _errs45 = errors;
          if (typeof data9 === 'string') {
            if (!pattern24.test(data9)) {
              const err30 = {
                instancePath: instancePath + '/app/-n',
                schemaPath: '/schemas/ProgramOptions/properties/-n/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema66.properties['-n'].oneOf[0],
                data: data9,
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
              instancePath: instancePath + '/app/-n',
              schemaPath: '/schemas/ProgramOptions/properties/-n/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema66.properties['-n'].oneOf[0].type,
              parentSchema: schema66.properties['-n'].oneOf[0],
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          var _valid3 = _errs45 === errors;
          if (_valid3) {
            valid14 = true;
            passing1 = 0;
          }
          const _errs47 = errors;
          if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            const err32 = {
              instancePath: instancePath + '/app/-n',
              schemaPath: '/schemas/ProgramOptions/properties/-n/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema66.properties['-n'].oneOf[1].type,
              parentSchema: schema66.properties['-n'].oneOf[1],
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          if (typeof data9 == 'number' && isFinite(data9)) {
            if (data9 > 9007199254740991 || isNaN(data9)) {
              const err33 = {
                instancePath: instancePath + '/app/-n',
                schemaPath: '/schemas/ProgramOptions/properties/-n/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema66.properties['-n'].oneOf[1],
                data: data9,
              };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data9 < 0 || isNaN(data9)) {
              const err34 = {
                instancePath: instancePath + '/app/-n',
                schemaPath: '/schemas/ProgramOptions/properties/-n/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema66.properties['-n'].oneOf[1],
                data: data9,
              };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          }
          var _valid3 = _errs47 === errors;
          if (_valid3 && valid14) {
            valid14 = false;
            passing1 = [passing1, 1];
          } else {
            if (_valid3) {
              valid14 = true;
              passing1 = 1;
            }
          }
          if (!valid14) {
            const err35 = {
              instancePath: instancePath + '/app/-n',
              schemaPath: '/schemas/ProgramOptions/properties/-n/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing1 },
              schema: schema66.properties['-n'].oneOf,
              parentSchema: schema66.properties['-n'],
              data: data9,
            };
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
        if (data8['--client-id'] !== undefined) {
          let data10 = data8['--client-id'];
          const _errs50 = errors;
          let valid15 = false;
          let passing2 = null;
          const _errs51 = errors;
          if (typeof data10 === 'string') {
            if (!pattern24.test(data10)) {
              const err36 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '/schemas/ProgramOptions/properties/--client-id/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema66.properties['--client-id'].oneOf[0],
                data: data10,
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
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '/schemas/ProgramOptions/properties/--client-id/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema66.properties['--client-id'].oneOf[0].type,
              parentSchema: schema66.properties['--client-id'].oneOf[0],
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          var _valid4 = _errs51 === errors;
          if (_valid4) {
            valid15 = true;
            passing2 = 0;
          }
          const _errs53 = errors;
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err38 = {
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '/schemas/ProgramOptions/properties/--client-id/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema66.properties['--client-id'].oneOf[1].type,
              parentSchema: schema66.properties['--client-id'].oneOf[1],
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 > 9007199254740991 || isNaN(data10)) {
              const err39 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '/schemas/ProgramOptions/properties/--client-id/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema66.properties['--client-id'].oneOf[1],
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            if (data10 < 0 || isNaN(data10)) {
              const err40 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '/schemas/ProgramOptions/properties/--client-id/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema66.properties['--client-id'].oneOf[1],
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
          }
          var _valid4 = _errs53 === errors;
          if (_valid4 && valid15) {
            valid15 = false;
            passing2 = [passing2, 1];
          } else {
            if (_valid4) {
              valid15 = true;
              passing2 = 1;
            }
          }
          if (!valid15) {
            const err41 = {
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '/schemas/ProgramOptions/properties/--client-id/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing2 },
              schema: schema66.properties['--client-id'].oneOf,
              parentSchema: schema66.properties['--client-id'],
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
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
        if (data8['-s'] !== undefined) {
          let data11 = data8['-s'];
          const _errs56 = errors;
          let valid16 = false;
          let passing3 = null;
          const _errs57 = errors;
          if (typeof data11 === 'string') {
            if (!pattern24.test(data11)) {
              const err42 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/ProgramOptions/properties/-s/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema66.properties['-s'].oneOf[0],
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
          } else {
            const err43 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/ProgramOptions/properties/-s/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema66.properties['-s'].oneOf[0].type,
              parentSchema: schema66.properties['-s'].oneOf[0],
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
          var _valid5 = _errs57 === errors;
          if (_valid5) {
            valid16 = true;
            passing3 = 0;
          }
          const _errs59 = errors;
          if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err44 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/ProgramOptions/properties/-s/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema66.properties['-s'].oneOf[1].type,
              parentSchema: schema66.properties['-s'].oneOf[1],
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
          if (typeof data11 == 'number' && isFinite(data11)) {
            if (data11 > 9007199254740991 || isNaN(data11)) {
              const err45 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/ProgramOptions/properties/-s/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema66.properties['-s'].oneOf[1],
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
            if (data11 < 0 || isNaN(data11)) {
              const err46 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/ProgramOptions/properties/-s/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema66.properties['-s'].oneOf[1],
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
          }
          var _valid5 = _errs59 === errors;
          if (_valid5 && valid16) {
            valid16 = false;
            passing3 = [passing3, 1];
          } else {
            if (_valid5) {
              valid16 = true;
              passing3 = 1;
            }
          }
          if (!valid16) {
            const err47 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/ProgramOptions/properties/-s/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing3 },
              schema: schema66.properties['-s'].oneOf,
              parentSchema: schema66.properties['-s'],
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          } else {
            errors = _errs56;
            if (vErrors !== null) {
              if (_errs56) {
                vErrors.length = _errs56;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data8['--vhost-client'] !== undefined) {
          let data12 = data8['--vhost-client'];
          const _errs62 = errors;
          let valid17 = false;
          let passing4 = null;
          const _errs63 = errors;
          if (typeof data12 === 'string') {
            if (!pattern38.test(data12)) {
              const err48 = {
                instancePath: instancePath + '/app/--vhost-client',
                schemaPath: '/schemas/ProgramOptions/properties/--vhost-client/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                schema: '^$',
                parentSchema: schema66.properties['--vhost-client'].oneOf[0],
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
          } else {
            const err49 = {
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '/schemas/ProgramOptions/properties/--vhost-client/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema66.properties['--vhost-client'].oneOf[0].type,
              parentSchema: schema66.properties['--vhost-client'].oneOf[0],
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
          var _valid6 = _errs63 === errors;
          if (_valid6) {
            valid17 = true;
            passing4 = 0;
          }
          const _errs65 = errors;
          if (data12 !== null) {
            const err50 = {
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '/schemas/ProgramOptions/properties/--vhost-client/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              schema: schema66.properties['--vhost-client'].oneOf[1].type,
              parentSchema: schema66.properties['--vhost-client'].oneOf[1],
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
          var _valid6 = _errs65 === errors;
          if (_valid6 && valid17) {
            valid17 = false;
            passing4 = [passing4, 1];
          } else {
            if (_valid6) {
              valid17 = true;
              passing4 = 1;
            }
          }
          if (!valid17) {
            const err51 = {
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '/schemas/ProgramOptions/properties/--vhost-client/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing4 },
              schema: schema66.properties['--vhost-client'].oneOf,
              parentSchema: schema66.properties['--vhost-client'],
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
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
        if (data8['-c'] !== undefined) {
          let data13 = data8['-c'];
          const _errs68 = errors;
          let valid18 = false;
          let passing5 = null;
          const _errs69 = errors;
          if (typeof data13 === 'string') {
            if (!pattern24.test(data13)) {
              const err52 = {
                instancePath: instancePath + '/app/-c',
                schemaPath: '/schemas/ProgramOptions/properties/-c/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema66.properties['-c'].oneOf[0],
                data: data13,
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
              instancePath: instancePath + '/app/-c',
              schemaPath: '/schemas/ProgramOptions/properties/-c/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema66.properties['-c'].oneOf[0].type,
              parentSchema: schema66.properties['-c'].oneOf[0],
              data: data13,
            };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
          var _valid7 = _errs69 === errors;
          if (_valid7) {
            valid18 = true;
            passing5 = 0;
          }
          const _errs71 = errors;
          if (!(typeof data13 == 'number' && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            const err54 = {
              instancePath: instancePath + '/app/-c',
              schemaPath: '/schemas/ProgramOptions/properties/-c/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema66.properties['-c'].oneOf[1].type,
              parentSchema: schema66.properties['-c'].oneOf[1],
              data: data13,
            };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
          if (typeof data13 == 'number' && isFinite(data13)) {
            if (data13 > 9007199254740991 || isNaN(data13)) {
              const err55 = {
                instancePath: instancePath + '/app/-c',
                schemaPath: '/schemas/ProgramOptions/properties/-c/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema66.properties['-c'].oneOf[1],
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            if (data13 < 0 || isNaN(data13)) {
              const err56 = {
                instancePath: instancePath + '/app/-c',
                schemaPath: '/schemas/ProgramOptions/properties/-c/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema66.properties['-c'].oneOf[1],
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err56];
              } else {
                vErrors.push(err56);
              }
              errors++;
            }
          }
          var _valid7 = _errs71 === errors;
          if (_valid7 && valid18) {
            valid18 = false;
            passing5 = [passing5, 1];
          } else {
            if (_valid7) {
              valid18 = true;
              passing5 = 1;
            }
          }
          if (!valid18) {
            const err57 = {
              instancePath: instancePath + '/app/-c',
              schemaPath: '/schemas/ProgramOptions/properties/-c/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing5 },
              schema: schema66.properties['-c'].oneOf,
              parentSchema: schema66.properties['-c'],
              data: data13,
            };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          } else {
            errors = _errs68;
            if (vErrors !== null) {
              if (_errs68) {
                vErrors.length = _errs68;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data8['--out-dir'] !== undefined) {
          let data14 = data8['--out-dir'];
          const _errs74 = errors;
          let valid19 = false;
          let passing6 = null;
          const _errs75 = errors;
          if (typeof data14 === 'string') {
            if (!pattern24.test(data14)) {
              const err58 = {
                instancePath: instancePath + '/app/--out-dir',
                schemaPath: '/schemas/ProgramOptions/properties/--out-dir/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema66.properties['--out-dir'].oneOf[0],
                data: data14,
              };
              if (vErrors === null) {
                vErrors = [err58];
              } else {
                vErrors.push(err58);
              }
              errors++;
            }
          } else {
            const err59 = {
              instancePath: instancePath + '/app/--out-dir',
              schemaPath: '/schemas/ProgramOptions/properties/--out-dir/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema66.properties['--out-dir'].oneOf[0].type,
              parentSchema: schema66.properties['--out-dir'].oneOf[0],
              data: data14,
            };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
          var _valid8 = _errs75 === errors;
          if (_valid8) {
            valid19 = true;
            passing6 = 0;
          }
          const _errs77 = errors;
          if (!(typeof data14 == 'number' && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            const err60 = {
              instancePath: instancePath + '/app/--out-dir',
              schemaPath: '/schemas/ProgramOptions/properties/--out-dir/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema66.properties['--out-dir'].oneOf[1].type,
              parentSchema: schema66.properties['--out-dir'].oneOf[1],
              data: data14,
            };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
          if (typeof data14 == 'number' && isFinite(data14)) {
            if (data14 > 9007199254740991 || isNaN(data14)) {
              const err61 = {
                instancePath: instancePath + '/app/--out-dir',
                schemaPath: '/schemas/ProgramOptions/properties/--out-dir/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema66.properties['--out-dir'].oneOf[1],
                data: data14,
              };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
            if (data14 < 0 || isNaN(data14)) {
              const err62 = {
                instancePath: instancePath + '/app/--out-dir',
                schemaPath: '/schemas/ProgramOptions/properties/--out-dir/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema66.properties['--out-dir'].oneOf[1],
                data: data14,
              };
              if (vErrors === null) {
                vErrors = [err62];
              } else {
                vErrors.push(err62);
              }
              errors++;
            }
          }
          var _valid8 = _errs77 === errors;
          if (_valid8 && valid19) {
            valid19 = false;
            passing6 = [passing6, 1];
          } else {
            if (_valid8) {
              valid19 = true;
              passing6 = 1;
            }
          }
          if (!valid19) {
            const err63 = {
              instancePath: instancePath + '/app/--out-dir',
              schemaPath: '/schemas/ProgramOptions/properties/--out-dir/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing6 },
              schema: schema66.properties['--out-dir'].oneOf,
              parentSchema: schema66.properties['--out-dir'],
              data: data14,
            };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          } else {
            errors = _errs74;
            if (vErrors !== null) {
              if (_errs74) {
                vErrors.length = _errs74;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data8['--fsize'] !== undefined) {
          let data15 = data8['--fsize'];
          const _errs80 = errors;
          let valid20 = false;
          let passing7 = null;
          const _errs81 = errors;
          if (typeof data15 === 'string') {
            if (!pattern24.test(data15)) {
              const err64 = {
                instancePath: instancePath + '/app/--fsize',
                schemaPath: '/schemas/ProgramOptions/properties/--fsize/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema66.properties['--fsize'].oneOf[0],
                data: data15,
              };
              if (vErrors === null) {
                vErrors = [err64];
              } else {
                vErrors.push(err64);
              }
              errors++;
            }
          } else {
            const err65 = {
              instancePath: instancePath + '/app/--fsize',
              schemaPath: '/schemas/ProgramOptions/properties/--fsize/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema66.properties['--fsize'].oneOf[0].type,
              parentSchema: schema66.properties['--fsize'].oneOf[0],
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
          var _valid9 = _errs81 === errors;
          if (_valid9) {
            valid20 = true;
            passing7 = 0;
          }
          const _errs83 = errors;
          if (!(typeof data15 == 'number' && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
            const err66 = {
              instancePath: instancePath + '/app/--fsize',
              schemaPath: '/schemas/ProgramOptions/properties/--fsize/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema66.properties['--fsize'].oneOf[1].type,
              parentSchema: schema66.properties['--fsize'].oneOf[1],
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
          if (typeof data15 == 'number' && isFinite(data15)) {
            if (data15 > 9007199254740991 || isNaN(data15)) {
              const err67 = {
                instancePath: instancePath + '/app/--fsize',
                schemaPath: '/schemas/ProgramOptions/properties/--fsize/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema66.properties['--fsize'].oneOf[1],
                data: data15,
              };
              if (vErrors === null) {
                vErrors = [err67];
              } else {
                vErrors.push(err67);
              }
              errors++;
            }
            if (data15 < 0 || isNaN(data15)) {
              const err68 = {
                instancePath: instancePath + '/app/--fsize',
                schemaPath: '/schemas/ProgramOptions/properties/--fsize/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema66.properties['--fsize'].oneOf[1],
                data: data15,
              };
              if (vErrors === null) {
                vErrors = [err68];
              } else {
                vErrors.push(err68);
              }
              errors++;
            }
          }
          var _valid9 = _errs83 === errors;
          if (_valid9 && valid20) {
            valid20 = false;
            passing7 = [passing7, 1];
          } else {
            if (_valid9) {
              valid20 = true;
              passing7 = 1;
            }
          }
          if (!valid20) {
            const err69 = {
              instancePath: instancePath + '/app/--fsize',
              schemaPath: '/schemas/ProgramOptions/properties/--fsize/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing7 },
              schema: schema66.properties['--fsize'].oneOf,
              parentSchema: schema66.properties['--fsize'],
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          } else {
            errors = _errs80;
            if (vErrors !== null) {
              if (_errs80) {
                vErrors.length = _errs80;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err70 = {
          instancePath: instancePath + '/app',
          schemaPath: '/schemas/ProgramOptions/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema66.type,
          parentSchema: schema66,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
    }
  } else {
    const err71 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema61.type,
      parentSchema: schema61,
      data,
    };
    if (vErrors === null) {
      vErrors = [err71];
    } else {
      vErrors.push(err71);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
validate39.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

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
  if (!validate39(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
    errors = vErrors.length;
  }
  validate38.errors = vErrors;
  return errors === 0;
}
validate38.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const validateFlowRulePath = validate43;
const schema67 = {
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
    if (data.port_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'port_id' },
        schema: schema67.required,
        parentSchema: schema67,
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
          schema: schema67.properties.port_id.type,
          parentSchema: schema67.properties.port_id,
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
            schema: 31,
            parentSchema: schema67.properties.port_id,
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
            schema: 0,
            parentSchema: schema67.properties.port_id,
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
      schema: schema67.type,
      parentSchema: schema67,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate43.errors = vErrors;
  return errors === 0;
}
validate43.evaluated = { props: { port_id: true }, dynamicProps: false, dynamicItems: false };

export const validateFlowRuleBody = validate44;
const schema68 = { $ref: '/schemas/FlowRuleRequest' };
const schema69 = {
  description: 'A request with a flow rule.',
  type: 'object',
  required: ['rule'],
  properties: { rule: { $ref: '/schemas/FlowRule' } },
};
const schema70 = {
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
};
const pattern68 = new RegExp(
  '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
  'u',
);

function validate45(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate45.evaluated;
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
        schema: schema69.required,
        parentSchema: schema69,
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
            schemaPath: '/schemas/FlowRule/required',
            keyword: 'required',
            params: { missingProperty: 'direction' },
            schema: schema70.required,
            parentSchema: schema70,
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
            schemaPath: '/schemas/FlowRule/required',
            keyword: 'required',
            params: { missingProperty: 'pattern' },
            schema: schema70.required,
            parentSchema: schema70,
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
            schemaPath: '/schemas/FlowRule/required',
            keyword: 'required',
            params: { missingProperty: 'actions' },
            schema: schema70.required,
            parentSchema: schema70,
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
              schemaPath: '/schemas/FlowRule/properties/group/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema70.properties.group.type,
              parentSchema: schema70.properties.group,
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
                schemaPath: '/schemas/FlowRule/properties/group/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 4294967295 },
                schema: 4294967295,
                parentSchema: schema70.properties.group,
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
                schemaPath: '/schemas/FlowRule/properties/group/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema70.properties.group,
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
              schemaPath: '/schemas/FlowRule/properties/priority/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema70.properties.priority.type,
              parentSchema: schema70.properties.priority,
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
                schemaPath: '/schemas/FlowRule/properties/priority/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 4294967295 },
                schema: 4294967295,
                parentSchema: schema70.properties.priority,
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
                schemaPath: '/schemas/FlowRule/properties/priority/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema70.properties.priority,
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
              schemaPath: '/schemas/FlowRule/properties/direction/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema70.properties.direction.type,
              parentSchema: schema70.properties.direction,
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
              schemaPath: '/schemas/FlowRule/properties/direction/enum',
              keyword: 'enum',
              params: { allowedValues: schema70.properties.direction.enum },
              schema: schema70.properties.direction.enum,
              parentSchema: schema70.properties.direction,
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
              schemaPath: '/schemas/FlowRule/properties/transfer/type',
              keyword: 'type',
              params: { type: 'boolean' },
              schema: schema70.properties.transfer.type,
              parentSchema: schema70.properties.transfer,
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
                schemaPath: '/schemas/FlowRule/properties/pattern/maxItems',
                keyword: 'maxItems',
                params: { limit: 47 },
                schema: 47,
                parentSchema: schema70.properties.pattern,
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
                schemaPath: '/schemas/FlowRule/properties/pattern/minItems',
                keyword: 'minItems',
                params: { limit: 1 },
                schema: 1,
                parentSchema: schema70.properties.pattern,
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
                    schemaPath: '/schemas/FlowRule/properties/pattern/items/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern: '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
                    },
                    schema: '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
                    parentSchema: schema70.properties.pattern.items,
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
                  schemaPath: '/schemas/FlowRule/properties/pattern/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema70.properties.pattern.items.type,
                  parentSchema: schema70.properties.pattern.items,
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
              schemaPath: '/schemas/FlowRule/properties/pattern/type',
              keyword: 'type',
              params: { type: 'array' },
              schema: schema70.properties.pattern.type,
              parentSchema: schema70.properties.pattern,
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
                schemaPath: '/schemas/FlowRule/properties/actions/maxItems',
                keyword: 'maxItems',
                params: { limit: 47 },
                schema: 47,
                parentSchema: schema70.properties.actions,
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
                schemaPath: '/schemas/FlowRule/properties/actions/minItems',
                keyword: 'minItems',
                params: { limit: 1 },
                schema: 1,
                parentSchema: schema70.properties.actions,
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
                    schemaPath: '/schemas/FlowRule/properties/actions/items/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern: '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
                    },
                    schema: '^(?=.{1,512}$)(?!(/|end)( |$))[!-~]{1,31}( (?!(/|end)( |$))[!-~]{1,31})*$',
                    parentSchema: schema70.properties.actions.items,
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
                  schemaPath: '/schemas/FlowRule/properties/actions/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema70.properties.actions.items.type,
                  parentSchema: schema70.properties.actions.items,
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
              schemaPath: '/schemas/FlowRule/properties/actions/type',
              keyword: 'type',
              params: { type: 'array' },
              schema: schema70.properties.actions.type,
              parentSchema: schema70.properties.actions,
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
          schemaPath: '/schemas/FlowRule/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema70.type,
          parentSchema: schema70,
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
      schema: schema69.type,
      parentSchema: schema69,
      data,
    };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate45.errors = vErrors;
  return errors === 0;
}
validate45.evaluated = { props: { rule: true }, dynamicProps: false, dynamicItems: false };

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
  if (!validate45(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
    errors = vErrors.length;
  }
  validate44.errors = vErrors;
  return errors === 0;
}
validate44.evaluated = { props: { rule: true }, dynamicProps: false, dynamicItems: false };

export const destroyFlowRulePath = validate47;
const schema71 = {
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

function validate47(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate47.evaluated;
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
        schema: schema71.required,
        parentSchema: schema71,
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
        schema: schema71.required,
        parentSchema: schema71,
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
          schema: schema71.properties.rule_id.type,
          parentSchema: schema71.properties.rule_id,
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
            schema: 4294967295,
            parentSchema: schema71.properties.rule_id,
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
            schema: 0,
            parentSchema: schema71.properties.rule_id,
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
          schema: schema71.properties.port_id.type,
          parentSchema: schema71.properties.port_id,
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
            schema: 31,
            parentSchema: schema71.properties.port_id,
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
            schema: 0,
            parentSchema: schema71.properties.port_id,
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
      schema: schema71.type,
      parentSchema: schema71,
      data,
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate47.errors = vErrors;
  return errors === 0;
}
validate47.evaluated = { props: { rule_id: true, port_id: true }, dynamicProps: false, dynamicItems: false };

export const getTopologyQuery = validate48;
const schema72 = {
  type: 'object',
  required: [],
  properties: {
    format: { type: 'string', enum: ['json', 'dot', 'svg'] },
    scope: { type: 'string', enum: ['node', 'all'], default: 'node' },
    node: {
      description: 'The name of a node.',
      type: 'string',
      pattern: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$',
      'x-expected': 'up to 64 letters and digits, and between them ".", "_" and "-"',
      examples: ['host-1'],
    },
  },
};
const pattern70 = new RegExp('^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$', 'u');

function validate48(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate48.evaluated;
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
          schema: schema72.properties.format.type,
          parentSchema: schema72.properties.format,
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
          params: { allowedValues: schema72.properties.format.enum },
          schema: schema72.properties.format.enum,
          parentSchema: schema72.properties.format,
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
          schema: schema72.properties.scope.type,
          parentSchema: schema72.properties.scope,
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
          params: { allowedValues: schema72.properties.scope.enum },
          schema: schema72.properties.scope.enum,
          parentSchema: schema72.properties.scope,
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
    if (data.node !== undefined) {
      let data2 = data.node;
      if (typeof data2 === 'string') {
        if (!pattern70.test(data2)) {
          const err4 = {
            instancePath: instancePath + '/node',
            schemaPath: '#/properties/node/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$' },
            schema: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$',
            parentSchema: schema72.properties.node,
            data: data2,
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
          instancePath: instancePath + '/node',
          schemaPath: '#/properties/node/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema72.properties.node.type,
          parentSchema: schema72.properties.node,
          data: data2,
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
      schema: schema72.type,
      parentSchema: schema72,
      data,
    };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate48.errors = vErrors;
  return errors === 0;
}
validate48.evaluated = {
  props: { format: true, scope: true, node: true },
  dynamicProps: false,
  dynamicItems: false,
};

export const tracePacketsQuery = validate49;
const schema73 = {
  type: 'object',
  required: [],
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

function validate49(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate49.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.node !== undefined) {
      let data0 = data.node;
      if (typeof data0 === 'string') {
        if (!pattern70.test(data0)) {
          const err0 = {
            instancePath: instancePath + '/node',
            schemaPath: '#/properties/node/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$' },
            schema: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$',
            parentSchema: schema73.properties.node,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
      } else {
        const err1 = {
          instancePath: instancePath + '/node',
          schemaPath: '#/properties/node/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema73.properties.node.type,
          parentSchema: schema73.properties.node,
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
      schema: schema73.type,
      parentSchema: schema73,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate49.errors = vErrors;
  return errors === 0;
}
validate49.evaluated = { props: { node: true }, dynamicProps: false, dynamicItems: false };

export const tracePacketsBody = validate50;
const schema74 = { $ref: '/schemas/TraceRequest' };
const schema75 = {
  description: 'The packets to trace.',
  type: 'object',
  required: ['from'],
  additionalProperties: false,
  properties: {
    from: {
      description: 'The port at which packets arrive, as a process shows it or would be given it.',
      type: 'string',
      pattern:
        '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N, ring:N, pcap:N, nullpmd:N, tap:N, memif:N or pipe:N',
      examples: ['phy:0'],
    },
    dst_mac: {
      description:
        'The destination address with colons, hyphens, Cisco dots or no separators, in any case. Without it, packets to all\naddresses are traced.\n',
      type: 'string',
      pattern:
        '^([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12})$',
      'x-expected': 'six bytes such as 52:54:00:12:34:56',
      examples: ['52:54:00:12:34:56'],
    },
    vlan: {
      description:
        'The VLAN tag; null for untagged packets. Without it, tagged and untagged packets are traced.',
      type: ['object', 'null'],
      required: ['id'],
      additionalProperties: false,
      properties: {
        id: { description: 'The VLAN id.', type: 'integer', minimum: 0, maximum: 4095 },
        pcp: {
          description: 'The priority code point; 0 if omitted.',
          type: 'integer',
          minimum: 0,
          maximum: 7,
        },
      },
    },
    panel: { $ref: '/schemas/DesiredPanel' },
  },
};
const pattern73 = new RegExp(
  '^([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12})$',
  'u',
);
const schema76 = {
  description:
    'A document about the processes of a panel. Processes that the document does not name are not changed. The process spec of a\nnamed process is complete: elements that the process spec does not list are removed. The order of ports, patches,\ncomponents and entries has no meaning. A process spec with `launch` is that of a process that spp-ctl launches, and one\nwith `present: false` that of a process that spp-ctl ends.\n',
  type: 'object',
  additionalProperties: false,
  properties: {
    primary: { $ref: '/schemas/PanelPrimary' },
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
      additionalProperties: { $ref: '/schemas/DesiredNfv' },
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
      additionalProperties: { $ref: '/schemas/DesiredVf' },
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
      additionalProperties: { $ref: '/schemas/DesiredMirror' },
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
      additionalProperties: { $ref: '/schemas/DesiredPcap' },
    },
  },
};
const schema77 = {
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
      items: { $ref: '/schemas/PanelPipe' },
    },
    patches: {
      description: 'The patches.',
      type: 'array',
      maxItems: 999,
      items: { $ref: '/schemas/PanelPrimaryPatch' },
    },
    forwarding: { description: 'Whether the process forwards packets.', type: 'boolean' },
  },
};
const schema78 = {
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
};
const schema79 = {
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
};
const pattern74 = new RegExp(
  '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
  'u',
);
const pattern75 = new RegExp('^pipe:(0|[1-9][0-9]{0,2})$', 'u');

function validate53(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.ports === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ports' },
        schema: schema77.required,
        parentSchema: schema77,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.pipes === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'pipes' },
        schema: schema77.required,
        parentSchema: schema77,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.patches === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'patches' },
        schema: schema77.required,
        parentSchema: schema77,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.forwarding === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'forwarding' },
        schema: schema77.required,
        parentSchema: schema77,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'ports' || key0 === 'pipes' || key0 === 'patches' || key0 === 'forwarding')) {
        const err4 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema77,
          data,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.ports !== undefined) {
      let data0 = data.ports;
      if (Array.isArray(data0)) {
        if (data0.length > 99) {
          const err5 = {
            instancePath: instancePath + '/ports',
            schemaPath: '#/properties/ports/maxItems',
            keyword: 'maxItems',
            params: { limit: 99 },
            schema: 99,
            parentSchema: schema77.properties.ports,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 === 'string') {
            if (!pattern74.test(data1)) {
              const err6 = {
                instancePath: instancePath + '/ports/' + i0,
                schemaPath: '#/properties/ports/items/pattern',
                keyword: 'pattern',
                params: {
                  pattern: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
                },
                schema: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|memif):(9[0-8]|[1-8]?[0-9]))$',
                parentSchema: schema77.properties.ports.items,
                data: data1,
              };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = {
              instancePath: instancePath + '/ports/' + i0,
              schemaPath: '#/properties/ports/items/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema77.properties.ports.items.type,
              parentSchema: schema77.properties.ports.items,
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
        let i1 = data0.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--;) {
            let item0 = data0[i1];
            if (typeof item0 !== 'string') {
              continue;
            }
            if (typeof indices0[item0] == 'number') {
              j0 = indices0[item0];
              const err8 = {
                instancePath: instancePath + '/ports',
                schemaPath: '#/properties/ports/uniqueItems',
                keyword: 'uniqueItems',
                params: { i: i1, j: j0 },
                schema: true,
                parentSchema: schema77.properties.ports,
                data: data0,
              };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/ports',
          schemaPath: '#/properties/ports/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema77.properties.ports.type,
          parentSchema: schema77.properties.ports,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.pipes !== undefined) {
      let data2 = data.pipes;
      if (Array.isArray(data2)) {
        if (data2.length > 99) {
          const err10 = {
            instancePath: instancePath + '/pipes',
            schemaPath: '#/properties/pipes/maxItems',
            keyword: 'maxItems',
            params: { limit: 99 },
            schema: 99,
            parentSchema: schema77.properties.pipes,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        const len1 = data2.length;
        for (let i2 = 0; i2 < len1; i2++) {
          let data3 = data2[i2];
          if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
            if (data3.port === undefined) {
              const err11 = {
                instancePath: instancePath + '/pipes/' + i2,
                schemaPath: '/schemas/PanelPipe/required',
                keyword: 'required',
                params: { missingProperty: 'port' },
                schema: schema78.required,
                parentSchema: schema78,
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data3.rx === undefined) {
              const err12 = {
                instancePath: instancePath + '/pipes/' + i2,
                schemaPath: '/schemas/PanelPipe/required',
                keyword: 'required',
                params: { missingProperty: 'rx' },
                schema: schema78.required,
                parentSchema: schema78,
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (data3.tx === undefined) {
              const err13 = {
                instancePath: instancePath + '/pipes/' + i2,
                schemaPath: '/schemas/PanelPipe/required',
                keyword: 'required',
                params: { missingProperty: 'tx' },
                schema: schema78.required,
                parentSchema: schema78,
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            for (const key1 in data3) {
              if (!(key1 === 'port' || key1 === 'rx' || key1 === 'tx')) {
                const err14 = {
                  instancePath: instancePath + '/pipes/' + i2,
                  schemaPath: '/schemas/PanelPipe/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key1 },
                  schema: false,
                  parentSchema: schema78,
                  data: data3,
                };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data3.port !== undefined) {
              let data4 = data3.port;
              if (typeof data4 === 'string') {
                if (!pattern75.test(data4)) {
                  const err15 = {
                    instancePath: instancePath + '/pipes/' + i2 + '/port',
                    schemaPath: '/schemas/PanelPipe/properties/port/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^pipe:(0|[1-9][0-9]{0,2})$' },
                    schema: '^pipe:(0|[1-9][0-9]{0,2})$',
                    parentSchema: schema78.properties.port,
                    data: data4,
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
                  instancePath: instancePath + '/pipes/' + i2 + '/port',
                  schemaPath: '/schemas/PanelPipe/properties/port/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema78.properties.port.type,
                  parentSchema: schema78.properties.port,
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
            if (data3.rx !== undefined) {
              let data5 = data3.rx;
              if (typeof data5 === 'string') {
                if (!pattern18.test(data5)) {
                  const err17 = {
                    instancePath: instancePath + '/pipes/' + i2 + '/rx',
                    schemaPath: '/schemas/PanelPipe/properties/rx/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^ring:(0|[1-9][0-9]{0,4})$' },
                    schema: '^ring:(0|[1-9][0-9]{0,4})$',
                    parentSchema: schema78.properties.rx,
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
                  instancePath: instancePath + '/pipes/' + i2 + '/rx',
                  schemaPath: '/schemas/PanelPipe/properties/rx/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema78.properties.rx.type,
                  parentSchema: schema78.properties.rx,
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
            if (data3.tx !== undefined) {
              let data6 = data3.tx;
              if (typeof data6 === 'string') {
                if (!pattern18.test(data6)) {
                  const err19 = {
                    instancePath: instancePath + '/pipes/' + i2 + '/tx',
                    schemaPath: '/schemas/PanelPipe/properties/tx/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^ring:(0|[1-9][0-9]{0,4})$' },
                    schema: '^ring:(0|[1-9][0-9]{0,4})$',
                    parentSchema: schema78.properties.tx,
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
                  instancePath: instancePath + '/pipes/' + i2 + '/tx',
                  schemaPath: '/schemas/PanelPipe/properties/tx/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema78.properties.tx.type,
                  parentSchema: schema78.properties.tx,
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
              instancePath: instancePath + '/pipes/' + i2,
              schemaPath: '/schemas/PanelPipe/type',
              keyword: 'type',
              params: { type: 'object' },
              schema: schema78.type,
              parentSchema: schema78,
              data: data3,
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
          instancePath: instancePath + '/pipes',
          schemaPath: '#/properties/pipes/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema77.properties.pipes.type,
          parentSchema: schema77.properties.pipes,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.patches !== undefined) {
      let data7 = data.patches;
      if (Array.isArray(data7)) {
        if (data7.length > 999) {
          const err23 = {
            instancePath: instancePath + '/patches',
            schemaPath: '#/properties/patches/maxItems',
            keyword: 'maxItems',
            params: { limit: 999 },
            schema: 999,
            parentSchema: schema77.properties.patches,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        const len2 = data7.length;
        for (let i3 = 0; i3 < len2; i3++) {
          let data8 = data7[i3];
          if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
            if (data8.src === undefined) {
              const err24 = {
                instancePath: instancePath + '/patches/' + i3,
                schemaPath: '/schemas/PanelPrimaryPatch/required',
                keyword: 'required',
                params: { missingProperty: 'src' },
                schema: schema79.required,
                parentSchema: schema79,
                data: data8,
              };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data8.dst === undefined) {
              const err25 = {
                instancePath: instancePath + '/patches/' + i3,
                schemaPath: '/schemas/PanelPrimaryPatch/required',
                keyword: 'required',
                params: { missingProperty: 'dst' },
                schema: schema79.required,
                parentSchema: schema79,
                data: data8,
              };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            for (const key2 in data8) {
              if (!(key2 === 'src' || key2 === 'dst')) {
                const err26 = {
                  instancePath: instancePath + '/patches/' + i3,
                  schemaPath: '/schemas/PanelPrimaryPatch/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key2 },
                  schema: false,
                  parentSchema: schema79,
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
            if (data8.src !== undefined) {
              let data9 = data8.src;
              if (typeof data9 === 'string') {
                if (!pattern21.test(data9)) {
                  const err27 = {
                    instancePath: instancePath + '/patches/' + i3 + '/src',
                    schemaPath: '/schemas/PanelPrimaryPatch/properties/src/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern:
                        '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
                    },
                    schema:
                      '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
                    parentSchema: schema79.properties.src,
                    data: data9,
                  };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              } else {
                const err28 = {
                  instancePath: instancePath + '/patches/' + i3 + '/src',
                  schemaPath: '/schemas/PanelPrimaryPatch/properties/src/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema79.properties.src.type,
                  parentSchema: schema79.properties.src,
                  data: data9,
                };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data8.dst !== undefined) {
              let data10 = data8.dst;
              if (typeof data10 === 'string') {
                if (!pattern21.test(data10)) {
                  const err29 = {
                    instancePath: instancePath + '/patches/' + i3 + '/dst',
                    schemaPath: '/schemas/PanelPrimaryPatch/properties/dst/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern:
                        '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
                    },
                    schema:
                      '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
                    parentSchema: schema79.properties.dst,
                    data: data10,
                  };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
              } else {
                const err30 = {
                  instancePath: instancePath + '/patches/' + i3 + '/dst',
                  schemaPath: '/schemas/PanelPrimaryPatch/properties/dst/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema79.properties.dst.type,
                  parentSchema: schema79.properties.dst,
                  data: data10,
                };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
          } else {
            const err31 = {
              instancePath: instancePath + '/patches/' + i3,
              schemaPath: '/schemas/PanelPrimaryPatch/type',
              keyword: 'type',
              params: { type: 'object' },
              schema: schema79.type,
              parentSchema: schema79,
              data: data8,
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
          instancePath: instancePath + '/patches',
          schemaPath: '#/properties/patches/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema77.properties.patches.type,
          parentSchema: schema77.properties.patches,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.forwarding !== undefined) {
      let data11 = data.forwarding;
      if (typeof data11 !== 'boolean') {
        const err33 = {
          instancePath: instancePath + '/forwarding',
          schemaPath: '#/properties/forwarding/type',
          keyword: 'type',
          params: { type: 'boolean' },
          schema: schema77.properties.forwarding.type,
          parentSchema: schema77.properties.forwarding,
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema77.type,
      parentSchema: schema77,
      data,
    };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  validate53.errors = vErrors;
  return errors === 0;
}
validate53.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema80 = {
  description:
    'The process spec of an spp_nfv in a document. All members but `launch` are required unless `present` is false.',
  type: 'object',
  additionalProperties: false,
  properties: {
    present: {
      description:
        'Whether the process is to run. By default it is. A process with `present: false` is ended, after its ports are deleted, and\nis not launched again. Its process spec has no other member.\n',
      type: 'boolean',
    },
    launch: { $ref: '/schemas/PanelNfvLaunch' },
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
      items: { $ref: '/schemas/PanelNfvPatch' },
    },
    forwarding: { description: 'Whether the process forwards packets.', type: 'boolean' },
  },
  if: {
    required: ['present'],
    additionalProperties: true,
    properties: { present: { type: 'boolean', const: false } },
  },
  then: {
    additionalProperties: true,
    maxProperties: 1,
    'x-expected': 'nothing besides present, because a process that is not present has nothing else',
  },
  else: {
    required: ['ports', 'patches', 'forwarding'],
    additionalProperties: true,
    properties: { ports: {}, patches: {}, forwarding: {} },
  },
};
const schema83 = {
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
};
const schema81 = {
  description: 'How an spp_nfv is launched. See `PUT /v1/primary/launch`.',
  type: 'object',
  required: ['eal', 'app'],
  additionalProperties: false,
  properties: { eal: { $ref: '/schemas/EalOptions' }, app: { $ref: '/schemas/NfvProgramOptions' } },
};
const schema82 = {
  description: 'Options of spp_nfv. The client id may be left out.',
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
  },
};

function validate56(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.eal === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'eal' },
        schema: schema81.required,
        parentSchema: schema81,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.app === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'app' },
        schema: schema81.required,
        parentSchema: schema81,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'eal' || key0 === 'app')) {
        const err2 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema81,
          data,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.eal !== undefined) {
      if (
        !validate40(data.eal, {
          instancePath: instancePath + '/eal',
          parentData: data,
          parentDataProperty: 'eal',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
        errors = vErrors.length;
      }
    }
    if (data.app !== undefined) {
      let data1 = data.app;
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
        for (const key1 in data1) {
          if (!(key1 === '-n' || key1 === '-s' || key1 === '--vhost-client')) {
            const err3 = {
              instancePath: instancePath + '/app',
              schemaPath: '/schemas/NfvProgramOptions/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              schema: false,
              parentSchema: schema82,
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
        if (data1['-n'] !== undefined) {
          let data2 = data1['-n'];
          const _errs8 = errors;
          let valid3 = false;
          let passing0 = null;
          const _errs9 = errors;
          if (typeof data2 === 'string') {
            if (!pattern24.test(data2)) {
              const err4 = {
                instancePath: instancePath + '/app/-n',
                schemaPath: '/schemas/NfvProgramOptions/properties/-n/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema82.properties['-n'].oneOf[0],
                data: data2,
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
              instancePath: instancePath + '/app/-n',
              schemaPath: '/schemas/NfvProgramOptions/properties/-n/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema82.properties['-n'].oneOf[0].type,
              parentSchema: schema82.properties['-n'].oneOf[0],
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
          var _valid0 = _errs9 === errors;
          if (_valid0) {
            valid3 = true;
            passing0 = 0;
          }
          const _errs11 = errors;
          if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
            const err6 = {
              instancePath: instancePath + '/app/-n',
              schemaPath: '/schemas/NfvProgramOptions/properties/-n/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema82.properties['-n'].oneOf[1].type,
              parentSchema: schema82.properties['-n'].oneOf[1],
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (typeof data2 == 'number' && isFinite(data2)) {
            if (data2 > 9007199254740991 || isNaN(data2)) {
              const err7 = {
                instancePath: instancePath + '/app/-n',
                schemaPath: '/schemas/NfvProgramOptions/properties/-n/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema82.properties['-n'].oneOf[1],
                data: data2,
              };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data2 < 0 || isNaN(data2)) {
              const err8 = {
                instancePath: instancePath + '/app/-n',
                schemaPath: '/schemas/NfvProgramOptions/properties/-n/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema82.properties['-n'].oneOf[1],
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
          var _valid0 = _errs11 === errors;
          if (_valid0 && valid3) {
            valid3 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid3 = true;
              passing0 = 1;
            }
          }
          if (!valid3) {
            const err9 = {
              instancePath: instancePath + '/app/-n',
              schemaPath: '/schemas/NfvProgramOptions/properties/-n/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing0 },
              schema: schema82.properties['-n'].oneOf,
              parentSchema: schema82.properties['-n'],
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          } else {
            errors = _errs8;
            if (vErrors !== null) {
              if (_errs8) {
                vErrors.length = _errs8;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data1['-s'] !== undefined) {
          let data3 = data1['-s'];
          const _errs14 = errors;
          let valid4 = false;
          let passing1 = null;
          const _errs15 = errors;
          if (typeof data3 === 'string') {
            if (!pattern24.test(data3)) {
              const err10 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/NfvProgramOptions/properties/-s/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema82.properties['-s'].oneOf[0],
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/NfvProgramOptions/properties/-s/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema82.properties['-s'].oneOf[0].type,
              parentSchema: schema82.properties['-s'].oneOf[0],
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          var _valid1 = _errs15 === errors;
          if (_valid1) {
            valid4 = true;
            passing1 = 0;
          }
          const _errs17 = errors;
          if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            const err12 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/NfvProgramOptions/properties/-s/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema82.properties['-s'].oneOf[1].type,
              parentSchema: schema82.properties['-s'].oneOf[1],
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data3 == 'number' && isFinite(data3)) {
            if (data3 > 9007199254740991 || isNaN(data3)) {
              const err13 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/NfvProgramOptions/properties/-s/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema82.properties['-s'].oneOf[1],
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              const err14 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/NfvProgramOptions/properties/-s/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema82.properties['-s'].oneOf[1],
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
          var _valid1 = _errs17 === errors;
          if (_valid1 && valid4) {
            valid4 = false;
            passing1 = [passing1, 1];
          } else {
            if (_valid1) {
              valid4 = true;
              passing1 = 1;
            }
          }
          if (!valid4) {
            const err15 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/NfvProgramOptions/properties/-s/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing1 },
              schema: schema82.properties['-s'].oneOf,
              parentSchema: schema82.properties['-s'],
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          } else {
            errors = _errs14;
            if (vErrors !== null) {
              if (_errs14) {
                vErrors.length = _errs14;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data1['--vhost-client'] !== undefined) {
          let data4 = data1['--vhost-client'];
          const _errs20 = errors;
          let valid5 = false;
          let passing2 = null;
          const _errs21 = errors;
          if (typeof data4 === 'string') {
            if (!pattern38.test(data4)) {
              const err16 = {
                instancePath: instancePath + '/app/--vhost-client',
                schemaPath: '/schemas/NfvProgramOptions/properties/--vhost-client/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                schema: '^$',
                parentSchema: schema82.properties['--vhost-client'].oneOf[0],
                data: data4,
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
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '/schemas/NfvProgramOptions/properties/--vhost-client/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema82.properties['--vhost-client'].oneOf[0].type,
              parentSchema: schema82.properties['--vhost-client'].oneOf[0],
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          var _valid2 = _errs21 === errors;
          if (_valid2) {
            valid5 = true;
            passing2 = 0;
          }
          const _errs23 = errors;
          if (data4 !== null) {
            const err18 = {
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '/schemas/NfvProgramOptions/properties/--vhost-client/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              schema: schema82.properties['--vhost-client'].oneOf[1].type,
              parentSchema: schema82.properties['--vhost-client'].oneOf[1],
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
          var _valid2 = _errs23 === errors;
          if (_valid2 && valid5) {
            valid5 = false;
            passing2 = [passing2, 1];
          } else {
            if (_valid2) {
              valid5 = true;
              passing2 = 1;
            }
          }
          if (!valid5) {
            const err19 = {
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '/schemas/NfvProgramOptions/properties/--vhost-client/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing2 },
              schema: schema82.properties['--vhost-client'].oneOf,
              parentSchema: schema82.properties['--vhost-client'],
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          } else {
            errors = _errs20;
            if (vErrors !== null) {
              if (_errs20) {
                vErrors.length = _errs20;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err20 = {
          instancePath: instancePath + '/app',
          schemaPath: '/schemas/NfvProgramOptions/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema82.type,
          parentSchema: schema82,
          data: data1,
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
      schema: schema81.type,
      parentSchema: schema81,
      data,
    };
    if (vErrors === null) {
      vErrors = [err21];
    } else {
      vErrors.push(err21);
    }
    errors++;
  }
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate55(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate55.evaluated;
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
    if (data.present === undefined && (missing0 = 'present')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data.present !== undefined) {
        let data0 = data.present;
        if (typeof data0 !== 'boolean') {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (false !== data0) {
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
      if (Object.keys(data).length > 1) {
        const err3 = {
          instancePath,
          schemaPath: '#/then/maxProperties',
          keyword: 'maxProperties',
          params: { limit: 1 },
          schema: 1,
          parentSchema: schema80.then,
          data,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    var _valid0 = _errs6 === errors;
    valid0 = _valid0;
    ifClause0 = 'then';
  } else {
    const _errs8 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.ports === undefined) {
        const err4 = {
          instancePath,
          schemaPath: '#/else/required',
          keyword: 'required',
          params: { missingProperty: 'ports' },
          schema: schema80.else.required,
          parentSchema: schema80.else,
          data,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (data.patches === undefined) {
        const err5 = {
          instancePath,
          schemaPath: '#/else/required',
          keyword: 'required',
          params: { missingProperty: 'patches' },
          schema: schema80.else.required,
          parentSchema: schema80.else,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (data.forwarding === undefined) {
        const err6 = {
          instancePath,
          schemaPath: '#/else/required',
          keyword: 'required',
          params: { missingProperty: 'forwarding' },
          schema: schema80.else.required,
          parentSchema: schema80.else,
          data,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    var _valid0 = _errs8 === errors;
    valid0 = _valid0;
    ifClause0 = 'else';
  }
  if (!valid0) {
    const err7 = {
      instancePath,
      schemaPath: '#/if',
      keyword: 'if',
      params: { failingKeyword: ifClause0 },
      schema: schema80.if,
      parentSchema: schema80,
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
    for (const key0 in data) {
      if (!(
        key0 === 'present' ||
        key0 === 'launch' ||
        key0 === 'ports' ||
        key0 === 'patches' ||
        key0 === 'forwarding'
      )) {
        const err8 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema80,
          data,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.present !== undefined) {
      let data1 = data.present;
      if (typeof data1 !== 'boolean') {
        const err9 = {
          instancePath: instancePath + '/present',
          schemaPath: '#/properties/present/type',
          keyword: 'type',
          params: { type: 'boolean' },
          schema: schema80.properties.present.type,
          parentSchema: schema80.properties.present,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.launch !== undefined) {
      if (
        !validate56(data.launch, {
          instancePath: instancePath + '/launch',
          parentData: data,
          parentDataProperty: 'launch',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
        errors = vErrors.length;
      }
    }
    if (data.ports !== undefined) {
      let data3 = data.ports;
      if (Array.isArray(data3)) {
        if (data3.length > 99) {
          const err10 = {
            instancePath: instancePath + '/ports',
            schemaPath: '#/properties/ports/maxItems',
            keyword: 'maxItems',
            params: { limit: 99 },
            schema: 99,
            parentSchema: schema80.properties.ports,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 === 'string') {
            if (!pattern12.test(data4)) {
              const err11 = {
                instancePath: instancePath + '/ports/' + i0,
                schemaPath: '#/properties/ports/items/pattern',
                keyword: 'pattern',
                params: {
                  pattern: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$',
                },
                schema: '^(ring:(0|[1-9][0-9]{0,4})|(vhost|pcap|nullpmd|tap|memif):(9[0-8]|[1-8]?[0-9]))$',
                parentSchema: schema80.properties.ports.items,
                data: data4,
              };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = {
              instancePath: instancePath + '/ports/' + i0,
              schemaPath: '#/properties/ports/items/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema80.properties.ports.items.type,
              parentSchema: schema80.properties.ports.items,
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
        let i1 = data3.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--;) {
            let item0 = data3[i1];
            if (typeof item0 !== 'string') {
              continue;
            }
            if (typeof indices0[item0] == 'number') {
              j0 = indices0[item0];
              const err13 = {
                instancePath: instancePath + '/ports',
                schemaPath: '#/properties/ports/uniqueItems',
                keyword: 'uniqueItems',
                params: { i: i1, j: j0 },
                schema: true,
                parentSchema: schema80.properties.ports,
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      } else {
        const err14 = {
          instancePath: instancePath + '/ports',
          schemaPath: '#/properties/ports/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema80.properties.ports.type,
          parentSchema: schema80.properties.ports,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.patches !== undefined) {
      let data5 = data.patches;
      if (Array.isArray(data5)) {
        if (data5.length > 999) {
          const err15 = {
            instancePath: instancePath + '/patches',
            schemaPath: '#/properties/patches/maxItems',
            keyword: 'maxItems',
            params: { limit: 999 },
            schema: 999,
            parentSchema: schema80.properties.patches,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i2 = 0; i2 < len1; i2++) {
          let data6 = data5[i2];
          if (data6 && typeof data6 == 'object' && !Array.isArray(data6)) {
            if (data6.src === undefined) {
              const err16 = {
                instancePath: instancePath + '/patches/' + i2,
                schemaPath: '/schemas/PanelNfvPatch/required',
                keyword: 'required',
                params: { missingProperty: 'src' },
                schema: schema83.required,
                parentSchema: schema83,
                data: data6,
              };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (data6.dst === undefined) {
              const err17 = {
                instancePath: instancePath + '/patches/' + i2,
                schemaPath: '/schemas/PanelNfvPatch/required',
                keyword: 'required',
                params: { missingProperty: 'dst' },
                schema: schema83.required,
                parentSchema: schema83,
                data: data6,
              };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            for (const key1 in data6) {
              if (!(key1 === 'src' || key1 === 'dst')) {
                const err18 = {
                  instancePath: instancePath + '/patches/' + i2,
                  schemaPath: '/schemas/PanelNfvPatch/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key1 },
                  schema: false,
                  parentSchema: schema83,
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
            if (data6.src !== undefined) {
              let data7 = data6.src;
              if (typeof data7 === 'string') {
                if (!pattern13.test(data7)) {
                  const err19 = {
                    instancePath: instancePath + '/patches/' + i2 + '/src',
                    schemaPath: '/schemas/PanelNfvPatch/properties/src/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern:
                        '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
                    },
                    schema:
                      '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
                    parentSchema: schema83.properties.src,
                    data: data7,
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
                  instancePath: instancePath + '/patches/' + i2 + '/src',
                  schemaPath: '/schemas/PanelNfvPatch/properties/src/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema83.properties.src.type,
                  parentSchema: schema83.properties.src,
                  data: data7,
                };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data6.dst !== undefined) {
              let data8 = data6.dst;
              if (typeof data8 === 'string') {
                if (!pattern13.test(data8)) {
                  const err21 = {
                    instancePath: instancePath + '/patches/' + i2 + '/dst',
                    schemaPath: '/schemas/PanelNfvPatch/properties/dst/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern:
                        '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
                    },
                    schema:
                      '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif):(0|[1-9][0-9]{0,4}))$',
                    parentSchema: schema83.properties.dst,
                    data: data8,
                  };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              } else {
                const err22 = {
                  instancePath: instancePath + '/patches/' + i2 + '/dst',
                  schemaPath: '/schemas/PanelNfvPatch/properties/dst/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema83.properties.dst.type,
                  parentSchema: schema83.properties.dst,
                  data: data8,
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
              instancePath: instancePath + '/patches/' + i2,
              schemaPath: '/schemas/PanelNfvPatch/type',
              keyword: 'type',
              params: { type: 'object' },
              schema: schema83.type,
              parentSchema: schema83,
              data: data6,
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
          instancePath: instancePath + '/patches',
          schemaPath: '#/properties/patches/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema80.properties.patches.type,
          parentSchema: schema80.properties.patches,
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
    if (data.forwarding !== undefined) {
      let data9 = data.forwarding;
      if (typeof data9 !== 'boolean') {
        const err25 = {
          instancePath: instancePath + '/forwarding',
          schemaPath: '#/properties/forwarding/type',
          keyword: 'type',
          params: { type: 'boolean' },
          schema: schema80.properties.forwarding.type,
          parentSchema: schema80.properties.forwarding,
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
  } else {
    const err26 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema80.type,
      parentSchema: schema80,
      data,
    };
    if (vErrors === null) {
      vErrors = [err26];
    } else {
      vErrors.push(err26);
    }
    errors++;
  }
  validate55.errors = vErrors;
  return errors === 0;
}
validate55.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema84 = {
  description:
    'The process spec of an spp_vf in a document. All members but `launch` are required unless `present` is false.',
  type: 'object',
  additionalProperties: false,
  properties: {
    present: {
      description:
        'Whether the process is to run. By default it is. A process with `present: false` is ended, after its ports are deleted, and\nis not launched again. Its process spec has no other member.\n',
      type: 'boolean',
    },
    launch: { $ref: '/schemas/PanelWorkerLaunch' },
    components: {
      description: 'The components.',
      type: 'array',
      maxItems: 128,
      items: { $ref: '/schemas/PanelVfComponent' },
    },
    classifier_table: {
      description: 'The entries of the classifier table. A port has at most one entry.',
      type: 'array',
      maxItems: 999,
      items: { $ref: '/schemas/PanelClassifierEntry' },
    },
  },
  if: {
    required: ['present'],
    additionalProperties: true,
    properties: { present: { type: 'boolean', const: false } },
  },
  then: {
    additionalProperties: true,
    maxProperties: 1,
    'x-expected': 'nothing besides present, because a process that is not present has nothing else',
  },
  else: {
    required: ['components', 'classifier_table'],
    additionalProperties: true,
    properties: { components: {}, classifier_table: {} },
  },
};
const schema90 = {
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
      pattern: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31',
      examples: ['ring:0'],
    },
  },
};
const schema85 = {
  description: 'How an spp_vf or spp_mirror is launched. See `PUT /v1/primary/launch`.',
  type: 'object',
  required: ['eal', 'app'],
  additionalProperties: false,
  properties: { eal: { $ref: '/schemas/EalOptions' }, app: { $ref: '/schemas/WorkerProgramOptions' } },
};
const schema86 = {
  description: 'Options of spp_vf and spp_mirror. The client id may be left out.',
  type: 'object',
  additionalProperties: false,
  properties: {
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
  },
};

function validate61(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate61.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.eal === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'eal' },
        schema: schema85.required,
        parentSchema: schema85,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.app === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'app' },
        schema: schema85.required,
        parentSchema: schema85,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'eal' || key0 === 'app')) {
        const err2 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema85,
          data,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.eal !== undefined) {
      if (
        !validate40(data.eal, {
          instancePath: instancePath + '/eal',
          parentData: data,
          parentDataProperty: 'eal',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
        errors = vErrors.length;
      }
    }
    if (data.app !== undefined) {
      let data1 = data.app;
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
        for (const key1 in data1) {
          if (!(key1 === '--client-id' || key1 === '-s' || key1 === '--vhost-client')) {
            const err3 = {
              instancePath: instancePath + '/app',
              schemaPath: '/schemas/WorkerProgramOptions/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              schema: false,
              parentSchema: schema86,
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
        if (data1['--client-id'] !== undefined) {
          let data2 = data1['--client-id'];
          const _errs8 = errors;
          let valid3 = false;
          let passing0 = null;
          const _errs9 = errors;
          if (typeof data2 === 'string') {
            if (!pattern24.test(data2)) {
              const err4 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '/schemas/WorkerProgramOptions/properties/--client-id/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema86.properties['--client-id'].oneOf[0],
                data: data2,
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
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '/schemas/WorkerProgramOptions/properties/--client-id/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema86.properties['--client-id'].oneOf[0].type,
              parentSchema: schema86.properties['--client-id'].oneOf[0],
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
          var _valid0 = _errs9 === errors;
          if (_valid0) {
            valid3 = true;
            passing0 = 0;
          }
          const _errs11 = errors;
          if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
            const err6 = {
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '/schemas/WorkerProgramOptions/properties/--client-id/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema86.properties['--client-id'].oneOf[1].type,
              parentSchema: schema86.properties['--client-id'].oneOf[1],
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (typeof data2 == 'number' && isFinite(data2)) {
            if (data2 > 9007199254740991 || isNaN(data2)) {
              const err7 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '/schemas/WorkerProgramOptions/properties/--client-id/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema86.properties['--client-id'].oneOf[1],
                data: data2,
              };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data2 < 0 || isNaN(data2)) {
              const err8 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '/schemas/WorkerProgramOptions/properties/--client-id/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema86.properties['--client-id'].oneOf[1],
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
          var _valid0 = _errs11 === errors;
          if (_valid0 && valid3) {
            valid3 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid3 = true;
              passing0 = 1;
            }
          }
          if (!valid3) {
            const err9 = {
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '/schemas/WorkerProgramOptions/properties/--client-id/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing0 },
              schema: schema86.properties['--client-id'].oneOf,
              parentSchema: schema86.properties['--client-id'],
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          } else {
            errors = _errs8;
            if (vErrors !== null) {
              if (_errs8) {
                vErrors.length = _errs8;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data1['-s'] !== undefined) {
          let data3 = data1['-s'];
          const _errs14 = errors;
          let valid4 = false;
          let passing1 = null;
          const _errs15 = errors;
          if (typeof data3 === 'string') {
            if (!pattern24.test(data3)) {
              const err10 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/WorkerProgramOptions/properties/-s/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema86.properties['-s'].oneOf[0],
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/WorkerProgramOptions/properties/-s/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema86.properties['-s'].oneOf[0].type,
              parentSchema: schema86.properties['-s'].oneOf[0],
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          var _valid1 = _errs15 === errors;
          if (_valid1) {
            valid4 = true;
            passing1 = 0;
          }
          const _errs17 = errors;
          if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            const err12 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/WorkerProgramOptions/properties/-s/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema86.properties['-s'].oneOf[1].type,
              parentSchema: schema86.properties['-s'].oneOf[1],
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data3 == 'number' && isFinite(data3)) {
            if (data3 > 9007199254740991 || isNaN(data3)) {
              const err13 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/WorkerProgramOptions/properties/-s/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema86.properties['-s'].oneOf[1],
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              const err14 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/WorkerProgramOptions/properties/-s/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema86.properties['-s'].oneOf[1],
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
          var _valid1 = _errs17 === errors;
          if (_valid1 && valid4) {
            valid4 = false;
            passing1 = [passing1, 1];
          } else {
            if (_valid1) {
              valid4 = true;
              passing1 = 1;
            }
          }
          if (!valid4) {
            const err15 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/WorkerProgramOptions/properties/-s/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing1 },
              schema: schema86.properties['-s'].oneOf,
              parentSchema: schema86.properties['-s'],
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          } else {
            errors = _errs14;
            if (vErrors !== null) {
              if (_errs14) {
                vErrors.length = _errs14;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data1['--vhost-client'] !== undefined) {
          let data4 = data1['--vhost-client'];
          const _errs20 = errors;
          let valid5 = false;
          let passing2 = null;
          const _errs21 = errors;
          if (typeof data4 === 'string') {
            if (!pattern38.test(data4)) {
              const err16 = {
                instancePath: instancePath + '/app/--vhost-client',
                schemaPath: '/schemas/WorkerProgramOptions/properties/--vhost-client/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^$' },
                schema: '^$',
                parentSchema: schema86.properties['--vhost-client'].oneOf[0],
                data: data4,
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
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '/schemas/WorkerProgramOptions/properties/--vhost-client/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema86.properties['--vhost-client'].oneOf[0].type,
              parentSchema: schema86.properties['--vhost-client'].oneOf[0],
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          var _valid2 = _errs21 === errors;
          if (_valid2) {
            valid5 = true;
            passing2 = 0;
          }
          const _errs23 = errors;
          if (data4 !== null) {
            const err18 = {
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '/schemas/WorkerProgramOptions/properties/--vhost-client/oneOf/1/type',
              keyword: 'type',
              params: { type: 'null' },
              schema: schema86.properties['--vhost-client'].oneOf[1].type,
              parentSchema: schema86.properties['--vhost-client'].oneOf[1],
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
          var _valid2 = _errs23 === errors;
          if (_valid2 && valid5) {
            valid5 = false;
            passing2 = [passing2, 1];
          } else {
            if (_valid2) {
              valid5 = true;
              passing2 = 1;
            }
          }
          if (!valid5) {
            const err19 = {
              instancePath: instancePath + '/app/--vhost-client',
              schemaPath: '/schemas/WorkerProgramOptions/properties/--vhost-client/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing2 },
              schema: schema86.properties['--vhost-client'].oneOf,
              parentSchema: schema86.properties['--vhost-client'],
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          } else {
            errors = _errs20;
            if (vErrors !== null) {
              if (_errs20) {
                vErrors.length = _errs20;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err20 = {
          instancePath: instancePath + '/app',
          schemaPath: '/schemas/WorkerProgramOptions/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema86.type,
          parentSchema: schema86,
          data: data1,
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
      schema: schema85.type,
      parentSchema: schema85,
      data,
    };
    if (vErrors === null) {
      vErrors = [err21];
    } else {
      vErrors.push(err21);
    }
    errors++;
  }
  validate61.errors = vErrors;
  return errors === 0;
}
validate61.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema87 = {
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
      description: 'The type of the component. Early releases spell `classifier` as `classifier_mac`.',
      type: 'string',
      enum: ['forward', 'merge', 'classifier'],
    },
    rx_port: {
      description: 'The ports that the component receives from.',
      type: 'array',
      maxItems: 99,
      items: { $ref: '/schemas/PanelVfPort' },
    },
    tx_port: {
      description: 'The ports that the component sends to.',
      type: 'array',
      maxItems: 99,
      items: { $ref: '/schemas/PanelVfPort' },
    },
  },
};
const schema88 = {
  description: 'A port of a component, with the VLAN operation on frames that pass the port.',
  type: 'object',
  required: ['port'],
  additionalProperties: false,
  properties: {
    port: {
      description:
        'A port of spp_vf or spp_mirror. The port tables of these processes end at 31. A port with the number 32 would change\nthe entry of another port or end the process.\n',
      type: 'string',
      pattern: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31',
      examples: ['ring:0'],
    },
    vlan: { $ref: '/schemas/PanelVlan' },
  },
};
const schema89 = {
  description: 'A VLAN operation. An added tag requires `id` and `pcp`.',
  type: 'object',
  required: ['operation'],
  additionalProperties: false,
  properties: {
    operation: { description: 'Add a tag, or delete the tag.', type: 'string', enum: ['add', 'del'] },
    id: { description: 'The VLAN id of the added tag.', type: 'integer', minimum: 0, maximum: 4095 },
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
};

function validate65(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate65.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.port === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'port' },
        schema: schema88.required,
        parentSchema: schema88,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'port' || key0 === 'vlan')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema88,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.port !== undefined) {
      let data0 = data.port;
      if (typeof data0 === 'string') {
        if (!pattern8.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/port',
            schemaPath: '#/properties/port/pattern',
            keyword: 'pattern',
            params: {
              pattern: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            },
            schema: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
            parentSchema: schema88.properties.port,
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
          instancePath: instancePath + '/port',
          schemaPath: '#/properties/port/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema88.properties.port.type,
          parentSchema: schema88.properties.port,
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
    if (data.vlan !== undefined) {
      let data1 = data.vlan;
      const _errs7 = errors;
      let valid2 = true;
      const _errs8 = errors;
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
        let missing0;
        if (data1.operation === undefined && (missing0 = 'operation')) {
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
      }
      var _valid0 = _errs8 === errors;
      errors = _errs7;
      if (vErrors !== null) {
        if (_errs7) {
          vErrors.length = _errs7;
        } else {
          vErrors = null;
        }
      }
      if (_valid0) {
        const _errs12 = errors;
        if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
          if (data1.id === undefined) {
            const err7 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '/schemas/PanelVlan/then/required',
              keyword: 'required',
              params: { missingProperty: 'id' },
              schema: schema89.then.required,
              parentSchema: schema89.then,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (data1.pcp === undefined) {
            const err8 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '/schemas/PanelVlan/then/required',
              keyword: 'required',
              params: { missingProperty: 'pcp' },
              schema: schema89.then.required,
              parentSchema: schema89.then,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
          if (data1.id !== undefined) {
            let data3 = data1.id;
            if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
              const err9 = {
                instancePath: instancePath + '/vlan/id',
                schemaPath: '/schemas/PanelVlan/then/properties/id/type',
                keyword: 'type',
                params: { type: 'integer' },
                schema: schema89.then.properties.id.type,
                parentSchema: schema89.then.properties.id,
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          }
          if (data1.pcp !== undefined) {
            let data4 = data1.pcp;
            if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
              const err10 = {
                instancePath: instancePath + '/vlan/pcp',
                schemaPath: '/schemas/PanelVlan/then/properties/pcp/type',
                keyword: 'type',
                params: { type: 'integer' },
                schema: schema89.then.properties.pcp.type,
                parentSchema: schema89.then.properties.pcp,
                data: data4,
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
        var _valid0 = _errs12 === errors;
        valid2 = _valid0;
      }
      if (!valid2) {
        const err11 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '/schemas/PanelVlan/if',
          keyword: 'if',
          params: { failingKeyword: 'then' },
          schema: schema89.if,
          parentSchema: schema89,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
        if (data1.operation === undefined) {
          const err12 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '/schemas/PanelVlan/required',
            keyword: 'required',
            params: { missingProperty: 'operation' },
            schema: schema89.required,
            parentSchema: schema89,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        for (const key1 in data1) {
          if (!(key1 === 'operation' || key1 === 'id' || key1 === 'pcp')) {
            const err13 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '/schemas/PanelVlan/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              schema: false,
              parentSchema: schema89,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data1.operation !== undefined) {
          let data5 = data1.operation;
          if (typeof data5 !== 'string') {
            const err14 = {
              instancePath: instancePath + '/vlan/operation',
              schemaPath: '/schemas/PanelVlan/properties/operation/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema89.properties.operation.type,
              parentSchema: schema89.properties.operation,
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (!(data5 === 'add' || data5 === 'del')) {
            const err15 = {
              instancePath: instancePath + '/vlan/operation',
              schemaPath: '/schemas/PanelVlan/properties/operation/enum',
              keyword: 'enum',
              params: { allowedValues: schema89.properties.operation.enum },
              schema: schema89.properties.operation.enum,
              parentSchema: schema89.properties.operation,
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data1.id !== undefined) {
          let data6 = data1.id;
          if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            const err16 = {
              instancePath: instancePath + '/vlan/id',
              schemaPath: '/schemas/PanelVlan/properties/id/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema89.properties.id.type,
              parentSchema: schema89.properties.id,
              data: data6,
            };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (typeof data6 == 'number' && isFinite(data6)) {
            if (data6 > 4095 || isNaN(data6)) {
              const err17 = {
                instancePath: instancePath + '/vlan/id',
                schemaPath: '/schemas/PanelVlan/properties/id/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 4095 },
                schema: 4095,
                parentSchema: schema89.properties.id,
                data: data6,
              };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data6 < 0 || isNaN(data6)) {
              const err18 = {
                instancePath: instancePath + '/vlan/id',
                schemaPath: '/schemas/PanelVlan/properties/id/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema89.properties.id,
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
        }
        if (data1.pcp !== undefined) {
          let data7 = data1.pcp;
          if (!(typeof data7 == 'number' && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            const err19 = {
              instancePath: instancePath + '/vlan/pcp',
              schemaPath: '/schemas/PanelVlan/properties/pcp/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema89.properties.pcp.type,
              parentSchema: schema89.properties.pcp,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          if (typeof data7 == 'number' && isFinite(data7)) {
            if (data7 > 7 || isNaN(data7)) {
              const err20 = {
                instancePath: instancePath + '/vlan/pcp',
                schemaPath: '/schemas/PanelVlan/properties/pcp/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 7 },
                schema: 7,
                parentSchema: schema89.properties.pcp,
                data: data7,
              };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            if (data7 < 0 || isNaN(data7)) {
              const err21 = {
                instancePath: instancePath + '/vlan/pcp',
                schemaPath: '/schemas/PanelVlan/properties/pcp/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema89.properties.pcp,
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
        }
      } else {
        const err22 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '/schemas/PanelVlan/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema89.type,
          parentSchema: schema89,
          data: data1,
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
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema88.type,
      parentSchema: schema88,
      data,
    };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  }
  validate65.errors = vErrors;
  return errors === 0;
}
validate65.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate64(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate64.evaluated;
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
        schema: schema87.required,
        parentSchema: schema87,
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
        schema: schema87.required,
        parentSchema: schema87,
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
        schema: schema87.required,
        parentSchema: schema87,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.rx_port === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'rx_port' },
        schema: schema87.required,
        parentSchema: schema87,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.tx_port === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'tx_port' },
        schema: schema87.required,
        parentSchema: schema87,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'name' ||
        key0 === 'core' ||
        key0 === 'type' ||
        key0 === 'rx_port' ||
        key0 === 'tx_port'
      )) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema87,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      let data0 = data.name;
      if (typeof data0 === 'string') {
        if (!pattern4.test(data0)) {
          const err6 = {
            instancePath: instancePath + '/name',
            schemaPath: '#/properties/name/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' },
            schema: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
            parentSchema: schema87.properties.name,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema87.properties.name.type,
          parentSchema: schema87.properties.name,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.core !== undefined) {
      let data1 = data.core;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err8 = {
          instancePath: instancePath + '/core',
          schemaPath: '#/properties/core/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema87.properties.core.type,
          parentSchema: schema87.properties.core,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 1023 || isNaN(data1)) {
          const err9 = {
            instancePath: instancePath + '/core',
            schemaPath: '#/properties/core/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1023 },
            schema: 1023,
            parentSchema: schema87.properties.core,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err10 = {
            instancePath: instancePath + '/core',
            schemaPath: '#/properties/core/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema87.properties.core,
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
    }
    if (data.type !== undefined) {
      let data2 = data.type;
      if (typeof data2 !== 'string') {
        const err11 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema87.properties.type.type,
          parentSchema: schema87.properties.type,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (!(data2 === 'forward' || data2 === 'merge' || data2 === 'classifier')) {
        const err12 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema87.properties.type.enum },
          schema: schema87.properties.type.enum,
          parentSchema: schema87.properties.type,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.rx_port !== undefined) {
      let data3 = data.rx_port;
      if (Array.isArray(data3)) {
        if (data3.length > 99) {
          const err13 = {
            instancePath: instancePath + '/rx_port',
            schemaPath: '#/properties/rx_port/maxItems',
            keyword: 'maxItems',
            params: { limit: 99 },
            schema: 99,
            parentSchema: schema87.properties.rx_port,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate65(data3[i0], {
              instancePath: instancePath + '/rx_port/' + i0,
              parentData: data3,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err14 = {
          instancePath: instancePath + '/rx_port',
          schemaPath: '#/properties/rx_port/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema87.properties.rx_port.type,
          parentSchema: schema87.properties.rx_port,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.tx_port !== undefined) {
      let data5 = data.tx_port;
      if (Array.isArray(data5)) {
        if (data5.length > 99) {
          const err15 = {
            instancePath: instancePath + '/tx_port',
            schemaPath: '#/properties/tx_port/maxItems',
            keyword: 'maxItems',
            params: { limit: 99 },
            schema: 99,
            parentSchema: schema87.properties.tx_port,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (
            !validate65(data5[i1], {
              instancePath: instancePath + '/tx_port/' + i1,
              parentData: data5,
              parentDataProperty: i1,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/tx_port',
          schemaPath: '#/properties/tx_port/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema87.properties.tx_port.type,
          parentSchema: schema87.properties.tx_port,
          data: data5,
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
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema87.type,
      parentSchema: schema87,
      data,
    };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  validate64.errors = vErrors;
  return errors === 0;
}
validate64.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate60(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate60.evaluated;
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
    if (data.present === undefined && (missing0 = 'present')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data.present !== undefined) {
        let data0 = data.present;
        if (typeof data0 !== 'boolean') {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (false !== data0) {
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
      if (Object.keys(data).length > 1) {
        const err3 = {
          instancePath,
          schemaPath: '#/then/maxProperties',
          keyword: 'maxProperties',
          params: { limit: 1 },
          schema: 1,
          parentSchema: schema84.then,
          data,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    var _valid0 = _errs6 === errors;
    valid0 = _valid0;
    ifClause0 = 'then';
  } else {
    const _errs8 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.components === undefined) {
        const err4 = {
          instancePath,
          schemaPath: '#/else/required',
          keyword: 'required',
          params: { missingProperty: 'components' },
          schema: schema84.else.required,
          parentSchema: schema84.else,
          data,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (data.classifier_table === undefined) {
        const err5 = {
          instancePath,
          schemaPath: '#/else/required',
          keyword: 'required',
          params: { missingProperty: 'classifier_table' },
          schema: schema84.else.required,
          parentSchema: schema84.else,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    var _valid0 = _errs8 === errors;
    valid0 = _valid0;
    ifClause0 = 'else';
  }
  if (!valid0) {
    const err6 = {
      instancePath,
      schemaPath: '#/if',
      keyword: 'if',
      params: { failingKeyword: ifClause0 },
      schema: schema84.if,
      parentSchema: schema84,
      data,
    };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(
        key0 === 'present' ||
        key0 === 'launch' ||
        key0 === 'components' ||
        key0 === 'classifier_table'
      )) {
        const err7 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema84,
          data,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.present !== undefined) {
      let data1 = data.present;
      if (typeof data1 !== 'boolean') {
        const err8 = {
          instancePath: instancePath + '/present',
          schemaPath: '#/properties/present/type',
          keyword: 'type',
          params: { type: 'boolean' },
          schema: schema84.properties.present.type,
          parentSchema: schema84.properties.present,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.launch !== undefined) {
      if (
        !validate61(data.launch, {
          instancePath: instancePath + '/launch',
          parentData: data,
          parentDataProperty: 'launch',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
        errors = vErrors.length;
      }
    }
    if (data.components !== undefined) {
      let data3 = data.components;
      if (Array.isArray(data3)) {
        if (data3.length > 128) {
          const err9 = {
            instancePath: instancePath + '/components',
            schemaPath: '#/properties/components/maxItems',
            keyword: 'maxItems',
            params: { limit: 128 },
            schema: 128,
            parentSchema: schema84.properties.components,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate64(data3[i0], {
              instancePath: instancePath + '/components/' + i0,
              parentData: data3,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/components',
          schemaPath: '#/properties/components/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema84.properties.components.type,
          parentSchema: schema84.properties.components,
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
    if (data.classifier_table !== undefined) {
      let data5 = data.classifier_table;
      if (Array.isArray(data5)) {
        if (data5.length > 999) {
          const err11 = {
            instancePath: instancePath + '/classifier_table',
            schemaPath: '#/properties/classifier_table/maxItems',
            keyword: 'maxItems',
            params: { limit: 999 },
            schema: 999,
            parentSchema: schema84.properties.classifier_table,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (data6 && typeof data6 == 'object' && !Array.isArray(data6)) {
            if (data6.mac_address === undefined) {
              const err12 = {
                instancePath: instancePath + '/classifier_table/' + i1,
                schemaPath: '/schemas/PanelClassifierEntry/required',
                keyword: 'required',
                params: { missingProperty: 'mac_address' },
                schema: schema90.required,
                parentSchema: schema90,
                data: data6,
              };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (data6.port === undefined) {
              const err13 = {
                instancePath: instancePath + '/classifier_table/' + i1,
                schemaPath: '/schemas/PanelClassifierEntry/required',
                keyword: 'required',
                params: { missingProperty: 'port' },
                schema: schema90.required,
                parentSchema: schema90,
                data: data6,
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            for (const key1 in data6) {
              if (!(key1 === 'mac_address' || key1 === 'vlan' || key1 === 'port')) {
                const err14 = {
                  instancePath: instancePath + '/classifier_table/' + i1,
                  schemaPath: '/schemas/PanelClassifierEntry/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key1 },
                  schema: false,
                  parentSchema: schema90,
                  data: data6,
                };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data6.mac_address !== undefined) {
              let data7 = data6.mac_address;
              if (typeof data7 === 'string') {
                if (!pattern10.test(data7)) {
                  const err15 = {
                    instancePath: instancePath + '/classifier_table/' + i1 + '/mac_address',
                    schemaPath: '/schemas/PanelClassifierEntry/properties/mac_address/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern:
                        '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
                    },
                    schema:
                      '^(default|(?!(0[-:.]?){11}[01]$)([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12}))$',
                    parentSchema: schema90.properties.mac_address,
                    data: data7,
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
                  instancePath: instancePath + '/classifier_table/' + i1 + '/mac_address',
                  schemaPath: '/schemas/PanelClassifierEntry/properties/mac_address/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema90.properties.mac_address.type,
                  parentSchema: schema90.properties.mac_address,
                  data: data7,
                };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data6.vlan !== undefined) {
              let data8 = data6.vlan;
              if (!(typeof data8 == 'number' && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                const err17 = {
                  instancePath: instancePath + '/classifier_table/' + i1 + '/vlan',
                  schemaPath: '/schemas/PanelClassifierEntry/properties/vlan/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  schema: schema90.properties.vlan.type,
                  parentSchema: schema90.properties.vlan,
                  data: data8,
                };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
              if (typeof data8 == 'number' && isFinite(data8)) {
                if (data8 > 4094 || isNaN(data8)) {
                  const err18 = {
                    instancePath: instancePath + '/classifier_table/' + i1 + '/vlan',
                    schemaPath: '/schemas/PanelClassifierEntry/properties/vlan/maximum',
                    keyword: 'maximum',
                    params: { comparison: '<=', limit: 4094 },
                    schema: 4094,
                    parentSchema: schema90.properties.vlan,
                    data: data8,
                  };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
                if (data8 < 0 || isNaN(data8)) {
                  const err19 = {
                    instancePath: instancePath + '/classifier_table/' + i1 + '/vlan',
                    schemaPath: '/schemas/PanelClassifierEntry/properties/vlan/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    schema: 0,
                    parentSchema: schema90.properties.vlan,
                    data: data8,
                  };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
              }
            }
            if (data6.port !== undefined) {
              let data9 = data6.port;
              if (typeof data9 === 'string') {
                if (!pattern8.test(data9)) {
                  const err20 = {
                    instancePath: instancePath + '/classifier_table/' + i1 + '/port',
                    schemaPath: '/schemas/PanelClassifierEntry/properties/port/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern:
                        '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                    },
                    schema:
                      '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                    parentSchema: schema90.properties.port,
                    data: data9,
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
                  instancePath: instancePath + '/classifier_table/' + i1 + '/port',
                  schemaPath: '/schemas/PanelClassifierEntry/properties/port/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema90.properties.port.type,
                  parentSchema: schema90.properties.port,
                  data: data9,
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
              instancePath: instancePath + '/classifier_table/' + i1,
              schemaPath: '/schemas/PanelClassifierEntry/type',
              keyword: 'type',
              params: { type: 'object' },
              schema: schema90.type,
              parentSchema: schema90,
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
      } else {
        const err23 = {
          instancePath: instancePath + '/classifier_table',
          schemaPath: '#/properties/classifier_table/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema84.properties.classifier_table.type,
          parentSchema: schema84.properties.classifier_table,
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
  } else {
    const err24 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema84.type,
      parentSchema: schema84,
      data,
    };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate60.errors = vErrors;
  return errors === 0;
}
validate60.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema91 = {
  description:
    'The process spec of an spp_mirror in a document. All members but `launch` are required unless `present` is false.',
  type: 'object',
  additionalProperties: false,
  properties: {
    present: {
      description:
        'Whether the process is to run. By default it is. A process with `present: false` is ended, after its ports are deleted, and\nis not launched again. Its process spec has no other member.\n',
      type: 'boolean',
    },
    launch: { $ref: '/schemas/PanelWorkerLaunch' },
    components: {
      description: 'The components.',
      type: 'array',
      maxItems: 128,
      items: { $ref: '/schemas/PanelMirrorComponent' },
    },
  },
  if: {
    required: ['present'],
    additionalProperties: true,
    properties: { present: { type: 'boolean', const: false } },
  },
  then: {
    additionalProperties: true,
    maxProperties: 1,
    'x-expected': 'nothing besides present, because a process that is not present has nothing else',
  },
  else: { required: ['components'], additionalProperties: true, properties: { components: {} } },
};
const schema92 = {
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
    rx_port: {
      description: 'The port that the component receives from.',
      type: 'array',
      maxItems: 1,
      items: { $ref: '/schemas/PanelMirrorPort' },
    },
    tx_port: {
      description: 'The ports that the component sends to.',
      type: 'array',
      maxItems: 2,
      items: { $ref: '/schemas/PanelMirrorPort' },
    },
  },
};
const schema93 = {
  description: 'A port of a mirror component.',
  type: 'object',
  required: ['port'],
  additionalProperties: false,
  properties: {
    port: {
      description:
        'A port of spp_vf or spp_mirror. The port tables of these processes end at 31. A port with the number 32 would change\nthe entry of another port or end the process.\n',
      type: 'string',
      pattern: '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
      'x-expected': 'phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31',
      examples: ['ring:0'],
    },
  },
};

function validate72(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate72.evaluated;
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
        schema: schema92.required,
        parentSchema: schema92,
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
        schema: schema92.required,
        parentSchema: schema92,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.rx_port === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'rx_port' },
        schema: schema92.required,
        parentSchema: schema92,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.tx_port === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'tx_port' },
        schema: schema92.required,
        parentSchema: schema92,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'name' || key0 === 'core' || key0 === 'rx_port' || key0 === 'tx_port')) {
        const err4 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema92,
          data,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      let data0 = data.name;
      if (typeof data0 === 'string') {
        if (!pattern4.test(data0)) {
          const err5 = {
            instancePath: instancePath + '/name',
            schemaPath: '#/properties/name/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$' },
            schema: '^(?!\\.{1,2}$)[!#-.0-\\[\\]-~]{1,31}$',
            parentSchema: schema92.properties.name,
            data: data0,
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
          schema: schema92.properties.name.type,
          parentSchema: schema92.properties.name,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.core !== undefined) {
      let data1 = data.core;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err7 = {
          instancePath: instancePath + '/core',
          schemaPath: '#/properties/core/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema92.properties.core.type,
          parentSchema: schema92.properties.core,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 1023 || isNaN(data1)) {
          const err8 = {
            instancePath: instancePath + '/core',
            schemaPath: '#/properties/core/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1023 },
            schema: 1023,
            parentSchema: schema92.properties.core,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err9 = {
            instancePath: instancePath + '/core',
            schemaPath: '#/properties/core/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            schema: 0,
            parentSchema: schema92.properties.core,
            data: data1,
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
    if (data.rx_port !== undefined) {
      let data2 = data.rx_port;
      if (Array.isArray(data2)) {
        if (data2.length > 1) {
          const err10 = {
            instancePath: instancePath + '/rx_port',
            schemaPath: '#/properties/rx_port/maxItems',
            keyword: 'maxItems',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schema92.properties.rx_port,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
            if (data3.port === undefined) {
              const err11 = {
                instancePath: instancePath + '/rx_port/' + i0,
                schemaPath: '/schemas/PanelMirrorPort/required',
                keyword: 'required',
                params: { missingProperty: 'port' },
                schema: schema93.required,
                parentSchema: schema93,
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            for (const key1 in data3) {
              if (!(key1 === 'port')) {
                const err12 = {
                  instancePath: instancePath + '/rx_port/' + i0,
                  schemaPath: '/schemas/PanelMirrorPort/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key1 },
                  schema: false,
                  parentSchema: schema93,
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
            if (data3.port !== undefined) {
              let data4 = data3.port;
              if (typeof data4 === 'string') {
                if (!pattern8.test(data4)) {
                  const err13 = {
                    instancePath: instancePath + '/rx_port/' + i0 + '/port',
                    schemaPath: '/schemas/PanelMirrorPort/properties/port/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern:
                        '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                    },
                    schema:
                      '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                    parentSchema: schema93.properties.port,
                    data: data4,
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
                  instancePath: instancePath + '/rx_port/' + i0 + '/port',
                  schemaPath: '/schemas/PanelMirrorPort/properties/port/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema93.properties.port.type,
                  parentSchema: schema93.properties.port,
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
          } else {
            const err15 = {
              instancePath: instancePath + '/rx_port/' + i0,
              schemaPath: '/schemas/PanelMirrorPort/type',
              keyword: 'type',
              params: { type: 'object' },
              schema: schema93.type,
              parentSchema: schema93,
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
      } else {
        const err16 = {
          instancePath: instancePath + '/rx_port',
          schemaPath: '#/properties/rx_port/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema92.properties.rx_port.type,
          parentSchema: schema92.properties.rx_port,
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
    if (data.tx_port !== undefined) {
      let data5 = data.tx_port;
      if (Array.isArray(data5)) {
        if (data5.length > 2) {
          const err17 = {
            instancePath: instancePath + '/tx_port',
            schemaPath: '#/properties/tx_port/maxItems',
            keyword: 'maxItems',
            params: { limit: 2 },
            schema: 2,
            parentSchema: schema92.properties.tx_port,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (data6 && typeof data6 == 'object' && !Array.isArray(data6)) {
            if (data6.port === undefined) {
              const err18 = {
                instancePath: instancePath + '/tx_port/' + i1,
                schemaPath: '/schemas/PanelMirrorPort/required',
                keyword: 'required',
                params: { missingProperty: 'port' },
                schema: schema93.required,
                parentSchema: schema93,
                data: data6,
              };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            for (const key2 in data6) {
              if (!(key2 === 'port')) {
                const err19 = {
                  instancePath: instancePath + '/tx_port/' + i1,
                  schemaPath: '/schemas/PanelMirrorPort/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key2 },
                  schema: false,
                  parentSchema: schema93,
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
            if (data6.port !== undefined) {
              let data7 = data6.port;
              if (typeof data7 === 'string') {
                if (!pattern8.test(data7)) {
                  const err20 = {
                    instancePath: instancePath + '/tx_port/' + i1 + '/port',
                    schemaPath: '/schemas/PanelMirrorPort/properties/port/pattern',
                    keyword: 'pattern',
                    params: {
                      pattern:
                        '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                    },
                    schema:
                      '^(phy:(3[01]|[12]?[0-9])(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring):(3[01]|[12]?[0-9]))$',
                    parentSchema: schema93.properties.port,
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
                  instancePath: instancePath + '/tx_port/' + i1 + '/port',
                  schemaPath: '/schemas/PanelMirrorPort/properties/port/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema93.properties.port.type,
                  parentSchema: schema93.properties.port,
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
              instancePath: instancePath + '/tx_port/' + i1,
              schemaPath: '/schemas/PanelMirrorPort/type',
              keyword: 'type',
              params: { type: 'object' },
              schema: schema93.type,
              parentSchema: schema93,
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
      } else {
        const err23 = {
          instancePath: instancePath + '/tx_port',
          schemaPath: '#/properties/tx_port/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema92.properties.tx_port.type,
          parentSchema: schema92.properties.tx_port,
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
  } else {
    const err24 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema92.type,
      parentSchema: schema92,
      data,
    };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate72.errors = vErrors;
  return errors === 0;
}
validate72.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate70(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate70.evaluated;
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
    if (data.present === undefined && (missing0 = 'present')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data.present !== undefined) {
        let data0 = data.present;
        if (typeof data0 !== 'boolean') {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (false !== data0) {
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
      if (Object.keys(data).length > 1) {
        const err3 = {
          instancePath,
          schemaPath: '#/then/maxProperties',
          keyword: 'maxProperties',
          params: { limit: 1 },
          schema: 1,
          parentSchema: schema91.then,
          data,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    var _valid0 = _errs6 === errors;
    valid0 = _valid0;
    ifClause0 = 'then';
  } else {
    const _errs8 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.components === undefined) {
        const err4 = {
          instancePath,
          schemaPath: '#/else/required',
          keyword: 'required',
          params: { missingProperty: 'components' },
          schema: schema91.else.required,
          parentSchema: schema91.else,
          data,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    var _valid0 = _errs8 === errors;
    valid0 = _valid0;
    ifClause0 = 'else';
  }
  if (!valid0) {
    const err5 = {
      instancePath,
      schemaPath: '#/if',
      keyword: 'if',
      params: { failingKeyword: ifClause0 },
      schema: schema91.if,
      parentSchema: schema91,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'present' || key0 === 'launch' || key0 === 'components')) {
        const err6 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema91,
          data,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.present !== undefined) {
      let data1 = data.present;
      if (typeof data1 !== 'boolean') {
        const err7 = {
          instancePath: instancePath + '/present',
          schemaPath: '#/properties/present/type',
          keyword: 'type',
          params: { type: 'boolean' },
          schema: schema91.properties.present.type,
          parentSchema: schema91.properties.present,
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
    if (data.launch !== undefined) {
      if (
        !validate61(data.launch, {
          instancePath: instancePath + '/launch',
          parentData: data,
          parentDataProperty: 'launch',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
        errors = vErrors.length;
      }
    }
    if (data.components !== undefined) {
      let data3 = data.components;
      if (Array.isArray(data3)) {
        if (data3.length > 128) {
          const err8 = {
            instancePath: instancePath + '/components',
            schemaPath: '#/properties/components/maxItems',
            keyword: 'maxItems',
            params: { limit: 128 },
            schema: 128,
            parentSchema: schema91.properties.components,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate72(data3[i0], {
              instancePath: instancePath + '/components/' + i0,
              parentData: data3,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/components',
          schemaPath: '#/properties/components/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema91.properties.components.type,
          parentSchema: schema91.properties.components,
          data: data3,
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
      schema: schema91.type,
      parentSchema: schema91,
      data,
    };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate70.errors = vErrors;
  return errors === 0;
}
validate70.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema95 = {
  description:
    'The process spec of an spp_pcap in a document. All members but `launch` are required unless `present` is false.',
  type: 'object',
  additionalProperties: false,
  properties: {
    present: {
      description:
        'Whether the process is to run. By default it is. A process with `present: false` is ended, after its ports are deleted, and\nis not launched again. Its process spec has no other member.\n',
      type: 'boolean',
    },
    launch: { $ref: '/schemas/PanelPcapLaunch' },
    capturing: { description: 'Whether the process captures.', type: 'boolean' },
  },
  if: {
    required: ['present'],
    additionalProperties: true,
    properties: { present: { type: 'boolean', const: false } },
  },
  then: {
    additionalProperties: true,
    maxProperties: 1,
    'x-expected': 'nothing besides present, because a process that is not present has nothing else',
  },
  else: { required: ['capturing'], additionalProperties: true, properties: { capturing: {} } },
};
const schema96 = {
  description: 'How an spp_pcap is launched. See `PUT /v1/primary/launch`.',
  type: 'object',
  required: ['eal', 'app'],
  additionalProperties: false,
  properties: { eal: { $ref: '/schemas/EalOptions' }, app: { $ref: '/schemas/PcapProgramOptions' } },
};
const schema97 = {
  description: 'Options of spp_pcap. The client id may be left out.',
  type: 'object',
  additionalProperties: false,
  properties: {
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
};

function validate76(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate76.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.eal === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'eal' },
        schema: schema96.required,
        parentSchema: schema96,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.app === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'app' },
        schema: schema96.required,
        parentSchema: schema96,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'eal' || key0 === 'app')) {
        const err2 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema96,
          data,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.eal !== undefined) {
      if (
        !validate40(data.eal, {
          instancePath: instancePath + '/eal',
          parentData: data,
          parentDataProperty: 'eal',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
        errors = vErrors.length;
      }
    }
    if (data.app !== undefined) {
      let data1 = data.app;
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
        for (const key1 in data1) {
          if (!(
            key1 === '--client-id' ||
            key1 === '-s' ||
            key1 === '-c' ||
            key1 === '--out-dir' ||
            key1 === '--fsize'
          )) {
            const err3 = {
              instancePath: instancePath + '/app',
              schemaPath: '/schemas/PcapProgramOptions/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              schema: false,
              parentSchema: schema97,
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
        if (data1['--client-id'] !== undefined) {
          let data2 = data1['--client-id'];
          const _errs8 = errors;
          let valid3 = false;
          let passing0 = null;
          const _errs9 = errors;
          if (typeof data2 === 'string') {
            if (!pattern24.test(data2)) {
              const err4 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '/schemas/PcapProgramOptions/properties/--client-id/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema97.properties['--client-id'].oneOf[0],
                data: data2,
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
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '/schemas/PcapProgramOptions/properties/--client-id/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema97.properties['--client-id'].oneOf[0].type,
              parentSchema: schema97.properties['--client-id'].oneOf[0],
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
          var _valid0 = _errs9 === errors;
          if (_valid0) {
            valid3 = true;
            passing0 = 0;
          }
          const _errs11 = errors;
          if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
            const err6 = {
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '/schemas/PcapProgramOptions/properties/--client-id/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema97.properties['--client-id'].oneOf[1].type,
              parentSchema: schema97.properties['--client-id'].oneOf[1],
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (typeof data2 == 'number' && isFinite(data2)) {
            if (data2 > 9007199254740991 || isNaN(data2)) {
              const err7 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '/schemas/PcapProgramOptions/properties/--client-id/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema97.properties['--client-id'].oneOf[1],
                data: data2,
              };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data2 < 0 || isNaN(data2)) {
              const err8 = {
                instancePath: instancePath + '/app/--client-id',
                schemaPath: '/schemas/PcapProgramOptions/properties/--client-id/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema97.properties['--client-id'].oneOf[1],
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
          var _valid0 = _errs11 === errors;
          if (_valid0 && valid3) {
            valid3 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid3 = true;
              passing0 = 1;
            }
          }
          if (!valid3) {
            const err9 = {
              instancePath: instancePath + '/app/--client-id',
              schemaPath: '/schemas/PcapProgramOptions/properties/--client-id/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing0 },
              schema: schema97.properties['--client-id'].oneOf,
              parentSchema: schema97.properties['--client-id'],
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          } else {
            errors = _errs8;
            if (vErrors !== null) {
              if (_errs8) {
                vErrors.length = _errs8;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data1['-s'] !== undefined) {
          let data3 = data1['-s'];
          const _errs14 = errors;
          let valid4 = false;
          let passing1 = null;
          const _errs15 = errors;
          if (typeof data3 === 'string') {
            if (!pattern24.test(data3)) {
              const err10 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/PcapProgramOptions/properties/-s/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema97.properties['-s'].oneOf[0],
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/PcapProgramOptions/properties/-s/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema97.properties['-s'].oneOf[0].type,
              parentSchema: schema97.properties['-s'].oneOf[0],
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          var _valid1 = _errs15 === errors;
          if (_valid1) {
            valid4 = true;
            passing1 = 0;
          }
          const _errs17 = errors;
          if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            const err12 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/PcapProgramOptions/properties/-s/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema97.properties['-s'].oneOf[1].type,
              parentSchema: schema97.properties['-s'].oneOf[1],
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data3 == 'number' && isFinite(data3)) {
            if (data3 > 9007199254740991 || isNaN(data3)) {
              const err13 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/PcapProgramOptions/properties/-s/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema97.properties['-s'].oneOf[1],
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              const err14 = {
                instancePath: instancePath + '/app/-s',
                schemaPath: '/schemas/PcapProgramOptions/properties/-s/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema97.properties['-s'].oneOf[1],
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
          var _valid1 = _errs17 === errors;
          if (_valid1 && valid4) {
            valid4 = false;
            passing1 = [passing1, 1];
          } else {
            if (_valid1) {
              valid4 = true;
              passing1 = 1;
            }
          }
          if (!valid4) {
            const err15 = {
              instancePath: instancePath + '/app/-s',
              schemaPath: '/schemas/PcapProgramOptions/properties/-s/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing1 },
              schema: schema97.properties['-s'].oneOf,
              parentSchema: schema97.properties['-s'],
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          } else {
            errors = _errs14;
            if (vErrors !== null) {
              if (_errs14) {
                vErrors.length = _errs14;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data1['-c'] !== undefined) {
          let data4 = data1['-c'];
          const _errs20 = errors;
          let valid5 = false;
          let passing2 = null;
          const _errs21 = errors;
          if (typeof data4 === 'string') {
            if (!pattern24.test(data4)) {
              const err16 = {
                instancePath: instancePath + '/app/-c',
                schemaPath: '/schemas/PcapProgramOptions/properties/-c/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema97.properties['-c'].oneOf[0],
                data: data4,
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
              instancePath: instancePath + '/app/-c',
              schemaPath: '/schemas/PcapProgramOptions/properties/-c/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema97.properties['-c'].oneOf[0].type,
              parentSchema: schema97.properties['-c'].oneOf[0],
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          var _valid2 = _errs21 === errors;
          if (_valid2) {
            valid5 = true;
            passing2 = 0;
          }
          const _errs23 = errors;
          if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            const err18 = {
              instancePath: instancePath + '/app/-c',
              schemaPath: '/schemas/PcapProgramOptions/properties/-c/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema97.properties['-c'].oneOf[1].type,
              parentSchema: schema97.properties['-c'].oneOf[1],
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
          if (typeof data4 == 'number' && isFinite(data4)) {
            if (data4 > 9007199254740991 || isNaN(data4)) {
              const err19 = {
                instancePath: instancePath + '/app/-c',
                schemaPath: '/schemas/PcapProgramOptions/properties/-c/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema97.properties['-c'].oneOf[1],
                data: data4,
              };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (data4 < 0 || isNaN(data4)) {
              const err20 = {
                instancePath: instancePath + '/app/-c',
                schemaPath: '/schemas/PcapProgramOptions/properties/-c/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema97.properties['-c'].oneOf[1],
                data: data4,
              };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          }
          var _valid2 = _errs23 === errors;
          if (_valid2 && valid5) {
            valid5 = false;
            passing2 = [passing2, 1];
          } else {
            if (_valid2) {
              valid5 = true;
              passing2 = 1;
            }
          }
          if (!valid5) {
            const err21 = {
              instancePath: instancePath + '/app/-c',
              schemaPath: '/schemas/PcapProgramOptions/properties/-c/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing2 },
              schema: schema97.properties['-c'].oneOf,
              parentSchema: schema97.properties['-c'],
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          } else {
            errors = _errs20;
            if (vErrors !== null) {
              if (_errs20) {
                vErrors.length = _errs20;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data1['--out-dir'] !== undefined) {
          let data5 = data1['--out-dir'];
          const _errs26 = errors;
          let valid6 = false;
          let passing3 = null;
          const _errs27 = errors;
          if (typeof data5 === 'string') {
            if (!pattern24.test(data5)) {
              const err22 = {
                instancePath: instancePath + '/app/--out-dir',
                schemaPath: '/schemas/PcapProgramOptions/properties/--out-dir/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema97.properties['--out-dir'].oneOf[0],
                data: data5,
              };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          } else {
            const err23 = {
              instancePath: instancePath + '/app/--out-dir',
              schemaPath: '/schemas/PcapProgramOptions/properties/--out-dir/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema97.properties['--out-dir'].oneOf[0].type,
              parentSchema: schema97.properties['--out-dir'].oneOf[0],
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
          var _valid3 = _errs27 === errors;
          if (_valid3) {
            valid6 = true;
            passing3 = 0;
          }
          const _errs29 = errors;
          if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
            const err24 = {
              instancePath: instancePath + '/app/--out-dir',
              schemaPath: '/schemas/PcapProgramOptions/properties/--out-dir/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema97.properties['--out-dir'].oneOf[1].type,
              parentSchema: schema97.properties['--out-dir'].oneOf[1],
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
          if (typeof data5 == 'number' && isFinite(data5)) {
            if (data5 > 9007199254740991 || isNaN(data5)) {
              const err25 = {
                instancePath: instancePath + '/app/--out-dir',
                schemaPath: '/schemas/PcapProgramOptions/properties/--out-dir/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema97.properties['--out-dir'].oneOf[1],
                data: data5,
              };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            if (data5 < 0 || isNaN(data5)) {
              const err26 = {
                instancePath: instancePath + '/app/--out-dir',
                schemaPath: '/schemas/PcapProgramOptions/properties/--out-dir/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema97.properties['--out-dir'].oneOf[1],
                data: data5,
              };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
          }
          var _valid3 = _errs29 === errors;
          if (_valid3 && valid6) {
            valid6 = false;
            passing3 = [passing3, 1];
          } else {
            if (_valid3) {
              valid6 = true;
              passing3 = 1;
            }
          }
          if (!valid6) {
            const err27 = {
              instancePath: instancePath + '/app/--out-dir',
              schemaPath: '/schemas/PcapProgramOptions/properties/--out-dir/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing3 },
              schema: schema97.properties['--out-dir'].oneOf,
              parentSchema: schema97.properties['--out-dir'],
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          } else {
            errors = _errs26;
            if (vErrors !== null) {
              if (_errs26) {
                vErrors.length = _errs26;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data1['--fsize'] !== undefined) {
          let data6 = data1['--fsize'];
          const _errs32 = errors;
          let valid7 = false;
          let passing4 = null;
          const _errs33 = errors;
          if (typeof data6 === 'string') {
            if (!pattern24.test(data6)) {
              const err28 = {
                instancePath: instancePath + '/app/--fsize',
                schemaPath: '/schemas/PcapProgramOptions/properties/--fsize/oneOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?!-)[!-~]{1,256}$' },
                schema: '^(?!-)[!-~]{1,256}$',
                parentSchema: schema97.properties['--fsize'].oneOf[0],
                data: data6,
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
              instancePath: instancePath + '/app/--fsize',
              schemaPath: '/schemas/PcapProgramOptions/properties/--fsize/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema97.properties['--fsize'].oneOf[0].type,
              parentSchema: schema97.properties['--fsize'].oneOf[0],
              data: data6,
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          var _valid4 = _errs33 === errors;
          if (_valid4) {
            valid7 = true;
            passing4 = 0;
          }
          const _errs35 = errors;
          if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            const err30 = {
              instancePath: instancePath + '/app/--fsize',
              schemaPath: '/schemas/PcapProgramOptions/properties/--fsize/oneOf/1/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema97.properties['--fsize'].oneOf[1].type,
              parentSchema: schema97.properties['--fsize'].oneOf[1],
              data: data6,
            };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          if (typeof data6 == 'number' && isFinite(data6)) {
            if (data6 > 9007199254740991 || isNaN(data6)) {
              const err31 = {
                instancePath: instancePath + '/app/--fsize',
                schemaPath: '/schemas/PcapProgramOptions/properties/--fsize/oneOf/1/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 9007199254740991 },
                schema: 9007199254740991,
                parentSchema: schema97.properties['--fsize'].oneOf[1],
                data: data6,
              };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            if (data6 < 0 || isNaN(data6)) {
              const err32 = {
                instancePath: instancePath + '/app/--fsize',
                schemaPath: '/schemas/PcapProgramOptions/properties/--fsize/oneOf/1/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema97.properties['--fsize'].oneOf[1],
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
          var _valid4 = _errs35 === errors;
          if (_valid4 && valid7) {
            valid7 = false;
            passing4 = [passing4, 1];
          } else {
            if (_valid4) {
              valid7 = true;
              passing4 = 1;
            }
          }
          if (!valid7) {
            const err33 = {
              instancePath: instancePath + '/app/--fsize',
              schemaPath: '/schemas/PcapProgramOptions/properties/--fsize/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing4 },
              schema: schema97.properties['--fsize'].oneOf,
              parentSchema: schema97.properties['--fsize'],
              data: data6,
            };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          } else {
            errors = _errs32;
            if (vErrors !== null) {
              if (_errs32) {
                vErrors.length = _errs32;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err34 = {
          instancePath: instancePath + '/app',
          schemaPath: '/schemas/PcapProgramOptions/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema97.type,
          parentSchema: schema97,
          data: data1,
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
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema96.type,
      parentSchema: schema96,
      data,
    };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
    }
    errors++;
  }
  validate76.errors = vErrors;
  return errors === 0;
}
validate76.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate75(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate75.evaluated;
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
    if (data.present === undefined && (missing0 = 'present')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data.present !== undefined) {
        let data0 = data.present;
        if (typeof data0 !== 'boolean') {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (false !== data0) {
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
      if (Object.keys(data).length > 1) {
        const err3 = {
          instancePath,
          schemaPath: '#/then/maxProperties',
          keyword: 'maxProperties',
          params: { limit: 1 },
          schema: 1,
          parentSchema: schema95.then,
          data,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    var _valid0 = _errs6 === errors;
    valid0 = _valid0;
    ifClause0 = 'then';
  } else {
    const _errs8 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.capturing === undefined) {
        const err4 = {
          instancePath,
          schemaPath: '#/else/required',
          keyword: 'required',
          params: { missingProperty: 'capturing' },
          schema: schema95.else.required,
          parentSchema: schema95.else,
          data,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    var _valid0 = _errs8 === errors;
    valid0 = _valid0;
    ifClause0 = 'else';
  }
  if (!valid0) {
    const err5 = {
      instancePath,
      schemaPath: '#/if',
      keyword: 'if',
      params: { failingKeyword: ifClause0 },
      schema: schema95.if,
      parentSchema: schema95,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'present' || key0 === 'launch' || key0 === 'capturing')) {
        const err6 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema95,
          data,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.present !== undefined) {
      let data1 = data.present;
      if (typeof data1 !== 'boolean') {
        const err7 = {
          instancePath: instancePath + '/present',
          schemaPath: '#/properties/present/type',
          keyword: 'type',
          params: { type: 'boolean' },
          schema: schema95.properties.present.type,
          parentSchema: schema95.properties.present,
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
    if (data.launch !== undefined) {
      if (
        !validate76(data.launch, {
          instancePath: instancePath + '/launch',
          parentData: data,
          parentDataProperty: 'launch',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
        errors = vErrors.length;
      }
    }
    if (data.capturing !== undefined) {
      let data3 = data.capturing;
      if (typeof data3 !== 'boolean') {
        const err8 = {
          instancePath: instancePath + '/capturing',
          schemaPath: '#/properties/capturing/type',
          keyword: 'type',
          params: { type: 'boolean' },
          schema: schema95.properties.capturing.type,
          parentSchema: schema95.properties.capturing,
          data: data3,
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
      schema: schema95.type,
      parentSchema: schema95,
      data,
    };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate75.errors = vErrors;
  return errors === 0;
}
validate75.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const pattern80 = new RegExp('^[1-9][0-9]?$', 'u');

function validate52(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
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
          schema: false,
          parentSchema: schema76,
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
      if (
        !validate53(data.primary, {
          instancePath: instancePath + '/primary',
          parentData: data,
          parentDataProperty: 'primary',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
        errors = vErrors.length;
      }
    }
    if (data.nfvs !== undefined) {
      let data1 = data.nfvs;
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs5 = errors;
          if (typeof key1 === 'string') {
            if (!pattern80.test(key1)) {
              const err1 = {
                instancePath: instancePath + '/nfvs',
                schemaPath: '#/properties/nfvs/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[1-9][0-9]?$' },
                schema: '^[1-9][0-9]?$',
                parentSchema: schema76.properties.nfvs.propertyNames,
                data: key1,
                propertyName: key1,
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
              instancePath: instancePath + '/nfvs',
              schemaPath: '#/properties/nfvs/propertyNames/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema76.properties.nfvs.propertyNames.type,
              parentSchema: schema76.properties.nfvs.propertyNames,
              data: key1,
              propertyName: key1,
            };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
          var valid1 = _errs5 === errors;
          if (!valid1) {
            const err3 = {
              instancePath: instancePath + '/nfvs',
              schemaPath: '#/properties/nfvs/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key1 },
              schema: schema76.properties.nfvs.propertyNames,
              parentSchema: schema76.properties.nfvs,
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
        for (const key2 in data1) {
          if (
            !validate55(data1[key2], {
              instancePath: instancePath + '/nfvs/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data1,
              parentDataProperty: key2,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/nfvs',
          schemaPath: '#/properties/nfvs/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema76.properties.nfvs.type,
          parentSchema: schema76.properties.nfvs,
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
    if (data.vfs !== undefined) {
      let data3 = data.vfs;
      if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
        for (const key3 in data3) {
          const _errs11 = errors;
          if (typeof key3 === 'string') {
            if (!pattern80.test(key3)) {
              const err5 = {
                instancePath: instancePath + '/vfs',
                schemaPath: '#/properties/vfs/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[1-9][0-9]?$' },
                schema: '^[1-9][0-9]?$',
                parentSchema: schema76.properties.vfs.propertyNames,
                data: key3,
                propertyName: key3,
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
              instancePath: instancePath + '/vfs',
              schemaPath: '#/properties/vfs/propertyNames/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema76.properties.vfs.propertyNames.type,
              parentSchema: schema76.properties.vfs.propertyNames,
              data: key3,
              propertyName: key3,
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          var valid3 = _errs11 === errors;
          if (!valid3) {
            const err7 = {
              instancePath: instancePath + '/vfs',
              schemaPath: '#/properties/vfs/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key3 },
              schema: schema76.properties.vfs.propertyNames,
              parentSchema: schema76.properties.vfs,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        for (const key4 in data3) {
          if (
            !validate60(data3[key4], {
              instancePath: instancePath + '/vfs/' + key4.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data3,
              parentDataProperty: key4,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/vfs',
          schemaPath: '#/properties/vfs/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema76.properties.vfs.type,
          parentSchema: schema76.properties.vfs,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.mirrors !== undefined) {
      let data5 = data.mirrors;
      if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
        for (const key5 in data5) {
          const _errs17 = errors;
          if (typeof key5 === 'string') {
            if (!pattern80.test(key5)) {
              const err9 = {
                instancePath: instancePath + '/mirrors',
                schemaPath: '#/properties/mirrors/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[1-9][0-9]?$' },
                schema: '^[1-9][0-9]?$',
                parentSchema: schema76.properties.mirrors.propertyNames,
                data: key5,
                propertyName: key5,
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
              instancePath: instancePath + '/mirrors',
              schemaPath: '#/properties/mirrors/propertyNames/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema76.properties.mirrors.propertyNames.type,
              parentSchema: schema76.properties.mirrors.propertyNames,
              data: key5,
              propertyName: key5,
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          var valid5 = _errs17 === errors;
          if (!valid5) {
            const err11 = {
              instancePath: instancePath + '/mirrors',
              schemaPath: '#/properties/mirrors/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key5 },
              schema: schema76.properties.mirrors.propertyNames,
              parentSchema: schema76.properties.mirrors,
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        for (const key6 in data5) {
          if (
            !validate70(data5[key6], {
              instancePath: instancePath + '/mirrors/' + key6.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data5,
              parentDataProperty: key6,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/mirrors',
          schemaPath: '#/properties/mirrors/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema76.properties.mirrors.type,
          parentSchema: schema76.properties.mirrors,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.pcaps !== undefined) {
      let data7 = data.pcaps;
      if (data7 && typeof data7 == 'object' && !Array.isArray(data7)) {
        for (const key7 in data7) {
          const _errs23 = errors;
          if (typeof key7 === 'string') {
            if (!pattern80.test(key7)) {
              const err13 = {
                instancePath: instancePath + '/pcaps',
                schemaPath: '#/properties/pcaps/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[1-9][0-9]?$' },
                schema: '^[1-9][0-9]?$',
                parentSchema: schema76.properties.pcaps.propertyNames,
                data: key7,
                propertyName: key7,
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
              instancePath: instancePath + '/pcaps',
              schemaPath: '#/properties/pcaps/propertyNames/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema76.properties.pcaps.propertyNames.type,
              parentSchema: schema76.properties.pcaps.propertyNames,
              data: key7,
              propertyName: key7,
            };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          var valid7 = _errs23 === errors;
          if (!valid7) {
            const err15 = {
              instancePath: instancePath + '/pcaps',
              schemaPath: '#/properties/pcaps/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key7 },
              schema: schema76.properties.pcaps.propertyNames,
              parentSchema: schema76.properties.pcaps,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        for (const key8 in data7) {
          if (
            !validate75(data7[key8], {
              instancePath: instancePath + '/pcaps/' + key8.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data7,
              parentDataProperty: key8,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/pcaps',
          schemaPath: '#/properties/pcaps/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema76.properties.pcaps.type,
          parentSchema: schema76.properties.pcaps,
          data: data7,
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
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema76.type,
      parentSchema: schema76,
      data,
    };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate51(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate51.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.from === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'from' },
        schema: schema75.required,
        parentSchema: schema75,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'from' || key0 === 'dst_mac' || key0 === 'vlan' || key0 === 'panel')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema75,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.from !== undefined) {
      let data0 = data.from;
      if (typeof data0 === 'string') {
        if (!pattern21.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/from',
            schemaPath: '#/properties/from/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
            },
            schema:
              '^(phy:(0|[1-9][0-9]{0,4})(nq(0|[1-9][0-9]{0,2}))?|(vhost|ring|pcap|nullpmd|tap|memif|pipe):(0|[1-9][0-9]{0,4}))$',
            parentSchema: schema75.properties.from,
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
          instancePath: instancePath + '/from',
          schemaPath: '#/properties/from/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema75.properties.from.type,
          parentSchema: schema75.properties.from,
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
    if (data.dst_mac !== undefined) {
      let data1 = data.dst_mac;
      if (typeof data1 === 'string') {
        if (!pattern73.test(data1)) {
          const err4 = {
            instancePath: instancePath + '/dst_mac',
            schemaPath: '#/properties/dst_mac/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12})$',
            },
            schema:
              '^([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{12})$',
            parentSchema: schema75.properties.dst_mac,
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
          instancePath: instancePath + '/dst_mac',
          schemaPath: '#/properties/dst_mac/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema75.properties.dst_mac.type,
          parentSchema: schema75.properties.dst_mac,
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
    if (data.vlan !== undefined) {
      let data2 = data.vlan;
      if (!(data2 && typeof data2 == 'object' && !Array.isArray(data2)) && data2 !== null) {
        const err6 = {
          instancePath: instancePath + '/vlan',
          schemaPath: '#/properties/vlan/type',
          keyword: 'type',
          params: { type: schema75.properties.vlan.type },
          schema: schema75.properties.vlan.type,
          parentSchema: schema75.properties.vlan,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
        if (data2.id === undefined) {
          const err7 = {
            instancePath: instancePath + '/vlan',
            schemaPath: '#/properties/vlan/required',
            keyword: 'required',
            params: { missingProperty: 'id' },
            schema: schema75.properties.vlan.required,
            parentSchema: schema75.properties.vlan,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        for (const key1 in data2) {
          if (!(key1 === 'id' || key1 === 'pcp')) {
            const err8 = {
              instancePath: instancePath + '/vlan',
              schemaPath: '#/properties/vlan/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              schema: false,
              parentSchema: schema75.properties.vlan,
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
        if (data2.id !== undefined) {
          let data3 = data2.id;
          if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            const err9 = {
              instancePath: instancePath + '/vlan/id',
              schemaPath: '#/properties/vlan/properties/id/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema75.properties.vlan.properties.id.type,
              parentSchema: schema75.properties.vlan.properties.id,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          if (typeof data3 == 'number' && isFinite(data3)) {
            if (data3 > 4095 || isNaN(data3)) {
              const err10 = {
                instancePath: instancePath + '/vlan/id',
                schemaPath: '#/properties/vlan/properties/id/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 4095 },
                schema: 4095,
                parentSchema: schema75.properties.vlan.properties.id,
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              const err11 = {
                instancePath: instancePath + '/vlan/id',
                schemaPath: '#/properties/vlan/properties/id/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema75.properties.vlan.properties.id,
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
        if (data2.pcp !== undefined) {
          let data4 = data2.pcp;
          if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            const err12 = {
              instancePath: instancePath + '/vlan/pcp',
              schemaPath: '#/properties/vlan/properties/pcp/type',
              keyword: 'type',
              params: { type: 'integer' },
              schema: schema75.properties.vlan.properties.pcp.type,
              parentSchema: schema75.properties.vlan.properties.pcp,
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data4 == 'number' && isFinite(data4)) {
            if (data4 > 7 || isNaN(data4)) {
              const err13 = {
                instancePath: instancePath + '/vlan/pcp',
                schemaPath: '#/properties/vlan/properties/pcp/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 7 },
                schema: 7,
                parentSchema: schema75.properties.vlan.properties.pcp,
                data: data4,
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data4 < 0 || isNaN(data4)) {
              const err14 = {
                instancePath: instancePath + '/vlan/pcp',
                schemaPath: '#/properties/vlan/properties/pcp/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                schema: 0,
                parentSchema: schema75.properties.vlan.properties.pcp,
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
      }
    }
    if (data.panel !== undefined) {
      if (
        !validate52(data.panel, {
          instancePath: instancePath + '/panel',
          parentData: data,
          parentDataProperty: 'panel',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err15 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema75.type,
      parentSchema: schema75,
      data,
    };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate51.errors = vErrors;
  return errors === 0;
}
validate51.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate50(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate50.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!validate51(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
    errors = vErrors.length;
  }
  validate50.errors = vErrors;
  return errors === 0;
}
validate50.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const streamEventsQuery = validate82;
const schema98 = {
  type: 'object',
  required: [],
  properties: {
    after: { type: 'string' },
    last: { type: 'string', pattern: '^(0|[1-9][0-9]{0,2}|1000)$', 'x-expected': 'a number from 0 to 1000' },
  },
};
const pattern105 = new RegExp('^(0|[1-9][0-9]{0,2}|1000)$', 'u');

function validate82(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate82.evaluated;
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
          schema: schema98.properties.after.type,
          parentSchema: schema98.properties.after,
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
    if (data.last !== undefined) {
      let data1 = data.last;
      if (typeof data1 === 'string') {
        if (!pattern105.test(data1)) {
          const err1 = {
            instancePath: instancePath + '/last',
            schemaPath: '#/properties/last/pattern',
            keyword: 'pattern',
            params: { pattern: '^(0|[1-9][0-9]{0,2}|1000)$' },
            schema: '^(0|[1-9][0-9]{0,2}|1000)$',
            parentSchema: schema98.properties.last,
            data: data1,
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
          instancePath: instancePath + '/last',
          schemaPath: '#/properties/last/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema98.properties.last.type,
          parentSchema: schema98.properties.last,
          data: data1,
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
      schema: schema98.type,
      parentSchema: schema98,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate82.errors = vErrors;
  return errors === 0;
}
validate82.evaluated = { props: { after: true, last: true }, dynamicProps: false, dynamicItems: false };

export const getPanelQuery = validate83;
const schema99 = {
  type: 'object',
  required: [],
  properties: {
    format: { type: 'string', enum: ['json', 'yaml'] },
    node: {
      description: 'The name of a node.',
      type: 'string',
      pattern: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$',
      'x-expected': 'up to 64 letters and digits, and between them ".", "_" and "-"',
      examples: ['host-1'],
    },
  },
};

function validate83(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate83.evaluated;
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
          schema: schema99.properties.format.type,
          parentSchema: schema99.properties.format,
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
          params: { allowedValues: schema99.properties.format.enum },
          schema: schema99.properties.format.enum,
          parentSchema: schema99.properties.format,
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
    if (data.node !== undefined) {
      let data1 = data.node;
      if (typeof data1 === 'string') {
        if (!pattern70.test(data1)) {
          const err2 = {
            instancePath: instancePath + '/node',
            schemaPath: '#/properties/node/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$' },
            schema: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$',
            parentSchema: schema99.properties.node,
            data: data1,
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
          instancePath: instancePath + '/node',
          schemaPath: '#/properties/node/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema99.properties.node.type,
          parentSchema: schema99.properties.node,
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
      schema: schema99.type,
      parentSchema: schema99,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate83.errors = vErrors;
  return errors === 0;
}
validate83.evaluated = { props: { format: true, node: true }, dynamicProps: false, dynamicItems: false };

export const applyPanelQuery = validate84;
const schema100 = {
  type: 'object',
  required: [],
  properties: { on_failure: { type: 'string', enum: ['rollback', 'stop', 'continue'], default: 'rollback' } },
};

function validate84(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate84.evaluated;
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
          schema: schema100.properties.on_failure.type,
          parentSchema: schema100.properties.on_failure,
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
          params: { allowedValues: schema100.properties.on_failure.enum },
          schema: schema100.properties.on_failure.enum,
          parentSchema: schema100.properties.on_failure,
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
      schema: schema100.type,
      parentSchema: schema100,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate84.errors = vErrors;
  return errors === 0;
}
validate84.evaluated = { props: { on_failure: true }, dynamicProps: false, dynamicItems: false };

export const applyPanelBody = validate85;
const schema101 = { $ref: '/schemas/DesiredPanel' };

function validate85(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate85.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!validate52(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
    errors = vErrors.length;
  }
  validate85.errors = vErrors;
  return errors === 0;
}
validate85.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const getPanelChangePath = validate87;
const schema102 = {
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
const pattern107 = new RegExp('^[0-9a-z]{1,20}-[0-9a-z]{1,10}$', 'u');

function validate87(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate87.evaluated;
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
        schema: schema102.required,
        parentSchema: schema102,
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
        if (!pattern107.test(data0)) {
          const err1 = {
            instancePath: instancePath + '/change_id',
            schemaPath: '#/properties/change_id/pattern',
            keyword: 'pattern',
            params: { pattern: '^[0-9a-z]{1,20}-[0-9a-z]{1,10}$' },
            schema: '^[0-9a-z]{1,20}-[0-9a-z]{1,10}$',
            parentSchema: schema102.properties.change_id,
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
          schema: schema102.properties.change_id.type,
          parentSchema: schema102.properties.change_id,
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
      schema: schema102.type,
      parentSchema: schema102,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate87.errors = vErrors;
  return errors === 0;
}
validate87.evaluated = { props: { change_id: true }, dynamicProps: false, dynamicItems: false };

export const undoPanelChangeQuery = validate88;
const schema103 = {
  type: 'object',
  required: [],
  properties: {
    force: { type: 'string', enum: ['true', 'false'] },
    on_failure: { type: 'string', enum: ['rollback', 'stop', 'continue'], default: 'rollback' },
  },
};

function validate88(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate88.evaluated;
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
          schema: schema103.properties.force.type,
          parentSchema: schema103.properties.force,
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
          params: { allowedValues: schema103.properties.force.enum },
          schema: schema103.properties.force.enum,
          parentSchema: schema103.properties.force,
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
    if (data.on_failure !== undefined) {
      let data1 = data.on_failure;
      if (typeof data1 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/on_failure',
          schemaPath: '#/properties/on_failure/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema103.properties.on_failure.type,
          parentSchema: schema103.properties.on_failure,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (!(data1 === 'rollback' || data1 === 'stop' || data1 === 'continue')) {
        const err3 = {
          instancePath: instancePath + '/on_failure',
          schemaPath: '#/properties/on_failure/enum',
          keyword: 'enum',
          params: { allowedValues: schema103.properties.on_failure.enum },
          schema: schema103.properties.on_failure.enum,
          parentSchema: schema103.properties.on_failure,
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
      schema: schema103.type,
      parentSchema: schema103,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate88.errors = vErrors;
  return errors === 0;
}
validate88.evaluated = { props: { force: true, on_failure: true }, dynamicProps: false, dynamicItems: false };

export const getDesiredPanelQuery = validate89;
const schema104 = {
  type: 'object',
  required: [],
  properties: { format: { type: 'string', enum: ['json', 'yaml'] } },
};

function validate89(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate89.evaluated;
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
          schema: schema104.properties.format.type,
          parentSchema: schema104.properties.format,
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
          params: { allowedValues: schema104.properties.format.enum },
          schema: schema104.properties.format.enum,
          parentSchema: schema104.properties.format,
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
      schema: schema104.type,
      parentSchema: schema104,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate89.errors = vErrors;
  return errors === 0;
}
validate89.evaluated = { props: { format: true }, dynamicProps: false, dynamicItems: false };

export const getNodePanelPath = validate90;
const schema105 = {
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

function validate90(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate90.evaluated;
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
        schema: schema105.required,
        parentSchema: schema105,
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
        if (!pattern70.test(data0)) {
          const err1 = {
            instancePath: instancePath + '/node',
            schemaPath: '#/properties/node/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$' },
            schema: '^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$',
            parentSchema: schema105.properties.node,
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
          schema: schema105.properties.node.type,
          parentSchema: schema105.properties.node,
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
      schema: schema105.type,
      parentSchema: schema105,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate90.errors = vErrors;
  return errors === 0;
}
validate90.evaluated = { props: { node: true }, dynamicProps: false, dynamicItems: false };

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
  tracePackets: { query: tracePacketsQuery, body: tracePacketsBody },
  streamEvents: { query: streamEventsQuery },
  getPanel: { query: getPanelQuery },
  applyPanel: { query: applyPanelQuery, body: applyPanelBody },
  planPanel: { query: tracePacketsQuery, body: applyPanelBody },
  listFindings: { query: tracePacketsQuery },
  checkDocument: { query: tracePacketsQuery, body: applyPanelBody },
  listPanelChanges: { query: tracePacketsQuery },
  getPanelChange: { path: getPanelChangePath, query: tracePacketsQuery },
  planPanelUndo: { path: getPanelChangePath, query: exitPrimaryQuery },
  undoPanelChange: { path: getPanelChangePath, query: undoPanelChangeQuery },
  getPanelStatus: {},
  getDesiredPanel: { query: getDesiredPanelQuery },
  deleteDesiredPanel: {},
  listNodes: {},
  getNodePanel: { path: getNodePanelPath, query: getDesiredPanelQuery },
  putNodePanel: { path: getNodePanelPath, body: applyPanelBody },
  deleteNodePanel: { path: getNodePanelPath },
  getNodeStatus: { path: getNodePanelPath },
  getHealth: {},
  getReadiness: {},
  getMetrics: {},
  getDocumentYaml: {},
  getDocumentJson: {},
};
